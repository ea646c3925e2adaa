package com.example.ticket.pager;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@ConfigurationPropertiesScan
@SpringBootApplication
public class TicketPagerApplication {

  public static void main(String[] args) {
    SpringApplication.run(TicketPagerApplication.class, args);
  }
}

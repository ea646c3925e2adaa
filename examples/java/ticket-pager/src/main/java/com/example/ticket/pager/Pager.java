package com.example.ticket.pager;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Pages whoever is on duty; here that is whoever reads the log. */
@Service
class Pager {

  private static final Logger LOG = LoggerFactory.getLogger(Pager.class);

  void page(String message) {
    LOG.info("Paging: {}", message);
  }
}

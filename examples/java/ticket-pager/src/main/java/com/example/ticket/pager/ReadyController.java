package com.example.ticket.pager;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the probes of LCP.json that the service is up. */
@RestController
class ReadyController {

  @GetMapping("/ready")
  Map<String, String> ready() {
    return Map.of("status", "READY");
  }
}

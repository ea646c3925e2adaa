package com.example.ticket.pager;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The object action: the portal posts the ticket that it ran for. */
@RestController
class PageController {

  private final Pager pager;

  PageController(Pager pager) {
    this.pager = pager;
  }

  @PostMapping("/ticket/page")
  Map<String, String> page(@RequestBody TicketEvent event) {
    if (event.objectEntry() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The body has no objectEntry.");
    }
    String message = "Ticket " + event.objectEntry().objectEntryId() + ": " + event.objectEntry().subject();
    pager.page(message);
    return Map.of("paged", message);
  }

  record TicketEvent(ObjectEntry objectEntry) {}

  record ObjectEntry(long objectEntryId, Map<String, Object> values) {

    Object subject() {
      return values == null ? "no subject" : values.getOrDefault("subject", "no subject");
    }
  }
}

package com.example.ticket.pager;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The notification type: the portal posts what its templates made. */
@RestController
class NotificationController {

  private final Pager pager;

  NotificationController(Pager pager) {
    this.pager = pager;
  }

  @PostMapping("/notification")
  @ResponseStatus(HttpStatus.CREATED)
  Notification send(@RequestBody Notification notification) {
    pager.page(notification.subject());
    return notification;
  }

  record Notification(String subject, String body) {}
}

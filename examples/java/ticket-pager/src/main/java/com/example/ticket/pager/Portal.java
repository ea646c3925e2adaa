package com.example.ticket.pager;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the routes say of the portal and of our OAuth application there.
 *
 * @param clientId empty where there are no routes
 */
@ConfigurationProperties("portal")
public record Portal(String url, String jwksUri, String clientId) {}

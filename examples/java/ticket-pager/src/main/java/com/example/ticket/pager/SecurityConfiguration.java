package com.example.ticket.pager;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Lets in who has a token that the portal signed for our OAuth application. */
@Configuration
class SecurityConfiguration {

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
    return http
        .authorizeHttpRequests(
            requests -> requests.requestMatchers("/ready").permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }

  /** The portal's tokens are of the type at+jwt, so the default decoder, which wants JWT, would refuse them. */
  @Bean
  JwtDecoder jwtDecoder(Portal portal) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(portal.jwksUri()).validateType(false).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), isOurs(portal.clientId())));
    return decoder;
  }

  /** Without routes nobody is let in, not even a token that names no application either. */
  private static OAuth2TokenValidator<Jwt> isOurs(String clientId) {
    return new JwtClaimValidator<String>(
        "client_id", claim -> !clientId.isEmpty() && clientId.equals(claim));
  }
}

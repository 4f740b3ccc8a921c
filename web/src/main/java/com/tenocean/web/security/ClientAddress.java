package com.tenocean.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a request comes from. Behind a proxy every request comes from the proxy, which says in a
 * header on whose behalf; the header is believed only where the configuration names it, since
 * without a proxy anyone could write it.
 */
@ApplicationScoped
public class ClientAddress {
  @Inject
  @ConfigProperty(name = "tenocean.proxy.client-header")
  Optional<String> header;

  /** The IP address; of a list, or of several lines, the last one, which the proxy itself added. */
  public String of(HttpServletRequest request) {
    return header
        .flatMap(name -> Collections.list(request.getHeaders(name)).stream().reduce((a, b) -> b))
        .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
        .orElseGet(request::getRemoteAddr);
  }
}

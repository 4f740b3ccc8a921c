package com.tenocean.web.guard;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer tells the browser not to do. */
public class HeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String POWERS_NOT_NEEDED =
      "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
          + "microphone=(), midi=(), payment=(), usb=(), browsing-topics=()";

  @Inject
  @ConfigProperty(name = "tenocean.base-url")
  Optional<String> baseUrl;

  private String policy = "";

  @Override
  public void init(FilterConfig config) {
    policy = config.getServletContext().getInitParameter(ContentPolicy.PARAMETER);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(ContentPolicy.HEADER, policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", POWERS_NOT_NEEDED);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (isSecure(request)) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    response.setHeader("Cache-Control", caching(request));
    chain.doFilter(FreshNonce.in(request), new ContentPolicy(response));
  }

  /**
   * What a signed-in person sees is not kept, so that the next one at this machine can't go back to
   * it. Style sheets and scripts are: Faces replaces this header for them.
   */
  private static String caching(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? "private, no-cache" : "private, no-store";
  }

  /** Behind a proxy that ends TLS only the configured address tells. */
  private boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || baseUrl.filter(url -> url.startsWith("https:")).isPresent();
  }
}

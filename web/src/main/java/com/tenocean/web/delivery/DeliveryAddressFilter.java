package com.tenocean.web.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** Shows a delivery under an address that can be read aloud: {@code /admin/deliveries/{id}}. */
@WebFilter("/admin/deliveries/*")
public class DeliveryAddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** The request's attribute with the delivery's id. */
  static final String DELIVERY_ID = DeliveryAddressFilter.class.getName();

  private static final String PAGE = "/WEB-INF/deliveries/delivery.xhtml";
  private static final Pattern DELIVERY =
      Pattern.compile("/admin/deliveries/(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var delivery = DELIVERY.matcher(request.getServletPath());
    if (delivery.matches()) {
      request.setAttribute(DELIVERY_ID, delivery.group(1));
      request.getRequestDispatcher(PAGE).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}

package com.tenocean.web.notification;

import com.tenocean.notification.UnreadableLinkException;
import com.tenocean.notification.UnsubscribeService;
import com.tenocean.web.language.Languages;
import com.tenocean.web.language.Text;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Stops mail when a mail provider asks for it in a person's name, with the post that RFC 8058
 * describes: no cookie, no origin, and a body that says so, as a form of either kind. Any other
 * request goes on to the page.
 */
@WebFilter("/unsubscribe")
public class OneClickFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FIELD = "List-Unsubscribe";
  private static final String VALUE = "One-Click";
  private static final int LARGEST_BODY = 8 * 1024;
  private static final Pattern PART =
      Pattern.compile("name=\"?" + FIELD + "\"?\\s*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n" + VALUE);

  @Inject private transient UnsubscribeService service;
  @Inject private transient Languages languages;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!request.getMethod().equals("POST")) {
      chain.doFilter(request, response);
    } else if (isMultipart(request)) {
      answer(request, response, saysSo(request));
    } else if (VALUE.equals(request.getParameter(FIELD))) {
      answer(request, response, true);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean isOneClick)
      throws IOException {
    boolean isDone = isOneClick && stop(request.getParameter("token"));
    response.setStatus(isDone ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    var words = isDone ? "unsubscribe.oneClick.done" : "unsubscribe.bad";
    response.getWriter().println(Text.in(languages.of(request), words));
  }

  private boolean stop(String token) {
    try {
      service.stop(token == null ? "" : token);
      return true;
    } catch (UnreadableLinkException notOurs) {
      return false;
    }
  }

  /** The server would take such a body apart only for a servlet that takes files. */
  private static boolean saysSo(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY);
    return PART.matcher(new String(body, StandardCharsets.UTF_8)).find();
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}

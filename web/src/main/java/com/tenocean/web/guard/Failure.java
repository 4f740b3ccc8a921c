package com.tenocean.web.guard;

import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** What an error page tells. */
@Named
@RequestScoped
public class Failure {
  private static final Set<Integer> EXPLAINED = Set.of(403, 404, 410);

  private static final Set<Integer> UNEVENTFUL = Set.of(400, 404, 410);

  @Inject HttpServletRequest request;
  @Inject Text text;

  /** What happened. */
  public String getTitle() {
    return text.of("frame.error." + kind() + ".title");
  }

  /** What to do. */
  public String getAdvice() {
    return text.of("frame.error." + kind() + ".advice");
  }

  /** Whether the log has a line about it. */
  public boolean isLogged() {
    return !UNEVENTFUL.contains(kind());
  }

  /** What finds that line. */
  public String getReference() {
    return Reference.of(request);
  }

  private int kind() {
    var status = FailureFilter.statusOf(request);
    return EXPLAINED.contains(status) ? status : status < 500 ? 400 : 500;
  }
}

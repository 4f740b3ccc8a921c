package com.tenocean.web.verification;

import com.tenocean.verification.DecisionResult;
import com.tenocean.verification.DecisionResult.Kind;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of each application that was decided in one go, told once on the next page. */
@Named
@RequestScoped
public class BulkResults {
  private static final String KEY = BulkResults.class.getName();

  @Inject HttpServletRequest request;
  @Inject Text text;
  @Inject DecisionPage decisions;

  private @Nullable Told taken;

  /**
   * Keeps them for the next page.
   *
   * @param summary the text that says how many were approved, or rejected
   */
  void keep(String summary, List<DecisionResult> results) {
    request.getSession().setAttribute(KEY, new Told(summary, new ArrayList<>(results)));
  }

  /** How many were decided, and how, as a sentence; empty if nothing was. */
  public String getSummary() {
    var results = taken().results();
    var decided = results.stream().filter(result -> result.kind() == Kind.DECIDED).count();
    return results.isEmpty() ? "" : text.format(taken().summary(), decided, results.size());
  }

  /** A sentence for each that was not decided. */
  public List<String> getExceptions() {
    return taken().results().stream()
        .filter(result -> result.kind() != Kind.DECIDED)
        .map(this::say)
        .toList();
  }

  private String say(DecisionResult result) {
    var earlier = result.earlier() == null ? "" : decisions.said(result.earlier());
    return text.format("verifications.bulk." + result.kind(), result.name(), earlier);
  }

  private Told taken() {
    if (taken == null) {
      var session = request.getSession(false);
      taken = session == null ? null : (Told) session.getAttribute(KEY);
      if (taken == null) {
        taken = new Told("", new ArrayList<>());
      } else {
        session.removeAttribute(KEY);
      }
    }
    return taken;
  }

  private record Told(String summary, ArrayList<DecisionResult> results) implements Serializable {}
}

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

  private @Nullable List<DecisionResult> taken;

  void keep(List<DecisionResult> results) {
    request.getSession().setAttribute(KEY, (Serializable) new ArrayList<>(results));
  }

  /** How many were decided, as a sentence; empty if nothing was. */
  public String getSummary() {
    var decided = taken().stream().filter(result -> result.kind() == Kind.DECIDED).count();
    return taken().isEmpty() ? "" : text.format("verifications.bulk.done", decided, taken().size());
  }

  /** A sentence for each that was not decided. */
  public List<String> getExceptions() {
    return taken().stream().filter(result -> result.kind() != Kind.DECIDED).map(this::say).toList();
  }

  private String say(DecisionResult result) {
    var earlier = result.earlier() == null ? "" : decisions.said(result.earlier());
    return text.format("verifications.bulk." + result.kind(), result.name(), earlier);
  }

  @SuppressWarnings("unchecked") // keep() put it there
  private List<DecisionResult> taken() {
    if (taken == null) {
      var session = request.getSession(false);
      var kept = session == null ? null : session.getAttribute(KEY);
      taken = kept == null ? List.of() : (List<DecisionResult>) kept;
      if (kept != null) {
        session.removeAttribute(KEY);
      }
    }
    return taken;
  }
}

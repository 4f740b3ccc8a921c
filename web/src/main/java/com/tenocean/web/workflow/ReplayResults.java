package com.tenocean.web.workflow;

import com.tenocean.workflow.Replayed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of each run that was to be run again, told once on the page that comes next. */
@Named
@RequestScoped
public class ReplayResults {
  private static final String KEY = ReplayResults.class.getName();
  private static final Comparator<Replayed> REFUSED_FIRST = Comparator.comparing(Replayed::isDone);

  @Inject HttpServletRequest request;

  private @Nullable List<Replayed> taken;

  /** Keeps them for the next page. */
  void keep(List<Replayed> results) {
    request.getSession().setAttribute(KEY, new ArrayList<>(results));
  }

  /** Those that could not be run again first; empty if nothing was to be told. */
  public List<Replayed> getAll() {
    if (taken == null) {
      taken = take().stream().sorted(REFUSED_FIRST).toList();
    }
    return taken;
  }

  /** How many run again. */
  public long getDone() {
    return getAll().stream().filter(Replayed::isDone).count();
  }

  @SuppressWarnings("unchecked") // nobody else uses the key
  private List<Replayed> take() {
    var session = request.getSession(false);
    if (session == null || session.getAttribute(KEY) == null) {
      return List.of();
    }
    var kept = (List<Replayed>) session.getAttribute(KEY);
    session.removeAttribute(KEY);
    return kept;
  }
}

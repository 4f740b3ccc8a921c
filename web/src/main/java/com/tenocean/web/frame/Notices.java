package com.tenocean.web.frame;

import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was just done, once, on the page that comes next: after a post a page says {@code
 * notices.done("profile.saved")} and redirects.
 */
@Named
@RequestScoped
public class Notices {
  private static final String KEY = Notices.class.getName();

  @Inject HttpServletRequest request;
  @Inject Text text;

  private @Nullable List<Notice> taken;

  private record Said(String kind, String name, List<Serializable> values)
      implements Serializable {}

  /**
   * A notice as the page shows it.
   *
   * @param kind {@code good} or {@code wait}: the look of {@code to:notice}
   * @param words in the language of the page
   */
  public record Notice(String kind, String words) {
    /** For the page. */
    public String getKind() {
      return kind;
    }

    /** For the page. */
    public String getWords() {
      return words;
    }
  }

  /** It is done: the text under {@code feature.key}, with its places filled. */
  public void done(String name, Serializable... values) {
    say(new Said("good", name, List.of(values)));
  }

  /** It was not done, and why; nobody needs to be alarmed. */
  public void held(String name, Serializable... values) {
    say(new Said("wait", name, List.of(values)));
  }

  /** A page that is drawn again in this request tells it too: it has asked before the action. */
  private void say(Said said) {
    request.getSession().setAttribute(KEY, said);
    taken = null;
  }

  /** What there is to tell; told once, though a page may ask several times while it is drawn. */
  public List<Notice> getTaken() {
    if (taken == null) {
      taken = take();
    }
    return taken;
  }

  private List<Notice> take() {
    var session = request.getSession(false);
    if (isUnseen() || session == null || !(session.getAttribute(KEY) instanceof Said said)) {
      return List.of();
    }
    session.removeAttribute(KEY);
    return List.of(new Notice(said.kind(), text.format(said.name(), said.values().toArray())));
  }

  /** A page that a script asks for, to take a part of it over: see {@code workflows.js}. */
  private boolean isUnseen() {
    return "live".equals(request.getHeader("X-Requested-With"));
  }
}

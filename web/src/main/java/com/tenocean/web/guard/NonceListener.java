package com.tenocean.web.guard;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Keeps PrimeFaces from opening a session for everyone who looks at a page, only to remember its
 * nonce there: that is left out for stateless views, so each view counts as stateless until its
 * template says what it is ({@code transient} in page.xhtml). Nothing is lost: no full page takes
 * its nonce from the request ({@link FreshNonce}).
 */
public class NonceListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (context.getViewRoot() != null && !context.isPostback()) {
      context.getViewRoot().setTransient(true);
    }
  }
}

package com.tenocean.web.guard;

import com.tenocean.web.frame.Notices;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Tells who pressed a button that the page no longer has that nothing was done. Faces passes over a
 * component that isn't rendered (Jakarta Faces 4.0, UIComponent.processDecodes): whoever decides a
 * moment after somebody else would see the page come back without a word.
 */
public class LostClickListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.INVOKE_APPLICATION;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (isPage(context) && !HeardClicks.hasAny(context)) {
      CDI.current().select(Notices.class).get().held("frame.lostClick");
    }
  }

  /** Sent as a whole, and not answered yet; the parts of a page that ask for more say nothing. */
  private static boolean isPage(FacesContext context) {
    return context.isPostback()
        && !context.getResponseComplete()
        && !context.getPartialViewContext().isAjaxRequest();
  }
}

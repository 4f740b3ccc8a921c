package com.tenocean.web.guard;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** Ends the processing of a form whose view was rebuilt once its entries are read. */
public class ExpiredFormListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.APPLY_REQUEST_VALUES;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    if (ExpiredViewHandler.isRebuilt(event.getFacesContext())) {
      event.getFacesContext().renderResponse();
    }
  }
}

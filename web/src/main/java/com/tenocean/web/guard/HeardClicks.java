package com.tenocean.web.guard;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Notes that the button somebody pressed was found on the page, and its action called. */
public class HeardClicks implements ActionListener {
  private static final String HEARD = HeardClicks.class.getName();

  private final ActionListener wrapped;

  /** Called by Faces. */
  public HeardClicks(ActionListener wrapped) {
    this.wrapped = wrapped;
  }

  /** Whether an action was called in this request. */
  static boolean hasAny(FacesContext context) {
    return context.getAttributes().containsKey(HEARD);
  }

  @Override
  public void processAction(ActionEvent click) {
    FacesContext.getCurrentInstance().getAttributes().put(HEARD, true);
    wrapped.processAction(click);
  }
}

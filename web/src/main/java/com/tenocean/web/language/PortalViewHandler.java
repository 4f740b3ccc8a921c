package com.tenocean.web.language;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Makes Faces answer, and complain, in the language of the request. */
public class PortalViewHandler extends ViewHandlerWrapper {
  /** Called by Faces. */
  public PortalViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    var request = (HttpServletRequest) context.getExternalContext().getRequest();
    return CDI.current().select(Languages.class).get().of(request);
  }
}

package com.tenocean.web.guard;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Called by Faces. */
public class PortalExceptionHandlerFactory extends ExceptionHandlerFactory {
  /** Called by Faces. */
  public PortalExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new PortalExceptionHandler(getWrapped().getExceptionHandler());
  }
}

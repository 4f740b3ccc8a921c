package com.tenocean.web.guard;

import com.tenocean.web.frame.Notices;
import com.tenocean.web.visit.Addresses;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;
import org.primefaces.csp.CspException;

/**
 * Shows the error page in answer to an AJAX request too. Where only the session ended, the page is
 * loaded again and says so.
 */
public class PortalExceptionHandler extends FullAjaxExceptionHandler {
  PortalExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  protected boolean shouldHandleExceptionRootCause(FacesContext context, Throwable failure) {
    boolean expired = failure instanceof ViewExpiredException || failure instanceof CspException;
    if (expired && context.getPartialViewContext().isAjaxRequest()) {
      loadAgain(context);
      return false;
    }
    return true;
  }

  private static void loadAgain(FacesContext context) {
    try {
      CDI.current().select(Notices.class).get().held("frame.expiredPage");
      context.getExternalContext().redirect(Addresses.asked(request(context)));
    } catch (IOException e) {
      throw new FacesException(new UncheckedIOException(e));
    }
  }

  @Override
  protected void logException(
      FacesContext context, Throwable failure, String location, String message, Object... values) {
    Failures.log(request(context), failure);
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}

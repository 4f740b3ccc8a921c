package com.tenocean.web.guard;

import static jakarta.faces.render.ResponseStateManager.VIEW_STATE_PARAM;

import com.tenocean.web.language.Text;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Saves what somebody wrote in a form whose session ended: the page is built anew and takes the
 * entries, does nothing with them, and asks to check and send again. Without this Faces would
 * answer with an error, and the entries would be gone.
 */
public class ExpiredViewHandler extends ViewHandlerWrapper {
  private static final String REBUILT = ExpiredViewHandler.class.getName();

  /** Called by Faces. */
  public ExpiredViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  /** Whether this request's form was older than the session. */
  static boolean isRebuilt(FacesContext context) {
    return context.getAttributes().containsKey(REBUILT);
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    if (claimsNoState(context)) {
      var view = build(context, viewId);
      return view.isTransient() ? view : rebuilt(context, view);
    }
    var view = super.restoreView(context, viewId);
    if (view != null || context.getPartialViewContext().isAjaxRequest()) {
      return view;
    }
    return rebuilt(context, build(context, viewId));
  }

  /** True of a page without state, as sign-in is; Faces fails where it is a lie. */
  private static boolean claimsNoState(FacesContext context) {
    var state = context.getExternalContext().getRequestParameterMap().get(VIEW_STATE_PARAM);
    return "stateless".equals(state);
  }

  private static UIViewRoot rebuilt(FacesContext context, UIViewRoot view) {
    context.getAttributes().put(REBUILT, true);
    context.addMessage(null, explanation());
    return view;
  }

  private UIViewRoot build(FacesContext context, String viewId) {
    try {
      context.setProcessingEvents(true);
      var view = createView(context, viewId);
      context.setViewRoot(view);
      getViewDeclarationLanguage(context, viewId).buildView(context, view);
      return view;
    } catch (IOException e) {
      throw new FacesException(new UncheckedIOException(viewId, e));
    }
  }

  private static FacesMessage explanation() {
    var words = CDI.current().select(Text.class).get().of("frame.expiredForm");
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words);
  }
}

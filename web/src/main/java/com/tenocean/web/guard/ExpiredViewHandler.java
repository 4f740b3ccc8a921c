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
import org.jspecify.annotations.Nullable;

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
    var view = restored(context, viewId);
    if (view != null || context.getPartialViewContext().isAjaxRequest()) {
      return view;
    }
    context.getAttributes().put(REBUILT, true);
    context.addMessage(null, explanation());
    return build(context, viewId);
  }

  /** A form may claim to need no state where its page keeps some; then Faces throws. */
  private @Nullable UIViewRoot restored(FacesContext context, String viewId) {
    try {
      return super.restoreView(context, viewId);
    } catch (FacesException e) {
      if (claimsNoState(context)) {
        return null;
      }
      throw e;
    }
  }

  private static boolean claimsNoState(FacesContext context) {
    var state = context.getExternalContext().getRequestParameterMap().get(VIEW_STATE_PARAM);
    return "stateless".equals(state);
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

package com.tenocean.web.api;

import com.tenocean.notification.DeliveryNotFoundException;
import com.tenocean.notification.MailNotSentException;
import com.tenocean.shared.MalformedJsonException;
import com.tenocean.web.guard.Failures;
import com.tenocean.web.guard.Problem;
import com.tenocean.web.guard.Reference;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.RunFinishedException;
import com.tenocean.workflow.RunNotFailedException;
import com.tenocean.workflow.UnknownWorkflowException;
import com.tenocean.workflow.console.RunNotFoundException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Says what went wrong in a way that programs and people can read; never a stack trace. */
@Provider
public class Problems implements ExceptionMapper<RuntimeException> {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(RuntimeException failure) {
    var problem = problem(failure);
    return Response.status(problem.status())
        .type(Problem.TYPE)
        .header("Cache-Control", "no-store")
        .header(
            "Retry-After", problem.status() == UNAVAILABLE ? Failures.RETRY_AFTER_SECONDS : null)
        .entity(problem.json())
        .build();
  }

  private Problem problem(RuntimeException failure) {
    if (failure instanceof WebApplicationException known) {
      return Problem.of(known.getResponse().getStatus(), null);
    }
    if (failure instanceof EJBAccessException) {
      return Problem.of(FORBIDDEN, null);
    }
    int status = status(failure);
    return status == FAILED ? unexpected(failure) : Problem.of(status, why(failure));
  }

  private static @Nullable String why(RuntimeException failure) {
    return failure instanceof MalformedJsonException json
        ? json.getMessage() + " at " + json.path()
        : failure.getMessage();
  }

  private static int status(RuntimeException failure) {
    if (failure instanceof RunNotFoundException
        || failure instanceof DeliveryNotFoundException
        || failure instanceof UnknownWorkflowException) {
      return NOT_FOUND;
    }
    if (failure instanceof RunFinishedException
        || failure instanceof RunNotFailedException
        || failure instanceof NotReadmittedException
        || failure instanceof MailNotSentException) {
      return CONFLICT;
    }
    if (failure instanceof MalformedJsonException || failure instanceof BadParameterException) {
      return BAD_REQUEST;
    }
    return failure instanceof BodyTooLargeException ? TOO_LARGE : FAILED;
  }

  private Problem unexpected(RuntimeException failure) {
    Failures.log(request, failure);
    return Problem.of(
        Failures.isOutage(failure) ? UNAVAILABLE : FAILED,
        "The portal's log has more under " + Reference.of(request));
  }
}

package com.tenocean.web.intake;

import com.tenocean.intake.BatchRefusedException;
import com.tenocean.intake.IntakeService;
import com.tenocean.intake.UnknownKeyException;
import com.tenocean.web.guard.Failures;
import com.tenocean.web.guard.Reference;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code POST /e/{eventKey}}: the event API that the {@code inngest} npm package's {@code send()}
 * speaks. The key stands in the path because that protocol has it there; no log line may show it.
 */
@WebServlet("/e/*")
public class IntakeServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject transient IntakeService intake;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request).writeTo(response);
  }

  private Answer answer(HttpServletRequest request) throws IOException {
    try {
      return taken(request);
    } catch (UnknownKeyException e) {
      return Answer.refused(HttpServletResponse.SC_UNAUTHORIZED, "Event key not found");
    } catch (BatchRefusedException e) {
      return Answer.refused(e.refusal());
    } catch (RuntimeException e) {
      Failures.log(request, e);
      var why =
          "The portal failed; its log has more under %s. Send it again."
              .formatted(Reference.of(request));
      return Answer.refused(Failures.isOutage(e) ? 503 : 500, why);
    }
  }

  private Answer taken(HttpServletRequest request) throws IOException {
    if (!request.getMethod().equals("POST")) {
      return Answer.refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Events are posted");
    }
    var key = key(request);
    if (!intake.knows(key)) {
      throw new UnknownKeyException();
    }
    if (!isJson(request)) {
      return Answer.refused(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "Events are sent as application/json");
    }
    var batch = request.getInputStream().readNBytes(IntakeService.LARGEST_BATCH + 1);
    return batch.length > IntakeService.LARGEST_BATCH
        ? Answer.refused(
            HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
            "A batch has at most " + IntakeService.LARGEST_BATCH + " bytes")
        : Answer.taken(intake.accept(key, batch, request.getHeader("x-inngest-event-id-seed")));
  }

  private static String key(HttpServletRequest request) {
    var path = request.getPathInfo();
    return path == null ? "" : path.substring(1);
  }

  private static boolean isJson(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
  }
}

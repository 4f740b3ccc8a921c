package com.tenocean.web.api;

import com.tenocean.notification.BounceService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where the mail relay reports mails that came back after it had taken them. */
@Path("/mail/bounces")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class BouncesResource {
  @Inject BounceService bounces;

  @POST
  @Operation(
      summary = "Report a mail that was sent back",
      description =
          "Reporting it again does nothing. After three in a row that say that nobody is reached at"
              + " an address (5.1.x, or 550, 551 and 553 alone) no more mail goes there.")
  @APIResponse(responseCode = "204", description = "It is taken down")
  @APIResponse(responseCode = "400", description = "It can't be read")
  @APIResponse(responseCode = "404", description = "There was no such mail")
  @APIResponse(responseCode = "409", description = "The mail did not leave")
  public void report(@Nullable BounceReport report) {
    if (report == null) {
      throw new BadParameterException("messageId", "given");
    }
    bounces.report(report.delivery(), report.checkedCode());
  }
}

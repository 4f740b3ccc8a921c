package com.tenocean.web.api;

import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.WorkflowCatalogue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workflows of this release. */
@Path("/workflows")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflows")
public class WorkflowsResource {
  @Inject WorkflowCatalogue catalogue;
  @Inject WorkflowOperations operations;

  @GET
  @Operation(summary = "All workflows, by name")
  public List<WorkflowItem> all() {
    var paused = operations.paused();
    return catalogue.workflows().stream().map(one -> WorkflowItem.of(one, paused)).toList();
  }

  @POST
  @Path("{workflow}/pause")
  @Operation(
      summary = "Let the runs of a workflow rest",
      description = "Steps that are being done finish; what comes meanwhile is kept.")
  @APIResponse(responseCode = "204", description = "They rest")
  @APIResponse(responseCode = "404", description = "There is no such workflow")
  public void pause(@PathParam("workflow") String workflow) {
    operations.pause(workflow);
  }

  @POST
  @Path("{workflow}/resume")
  @Operation(summary = "End a pause")
  @APIResponse(responseCode = "204", description = "They go on")
  @APIResponse(responseCode = "404", description = "There is no such workflow")
  public void resume(@PathParam("workflow") String workflow) {
    operations.resume(workflow);
  }
}

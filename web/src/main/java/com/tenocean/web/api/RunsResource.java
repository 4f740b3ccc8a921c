package com.tenocean.web.api;

import com.tenocean.workflow.Replayed;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.console.RunList;
import com.tenocean.workflow.console.RunTrace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The runs of all workflows, and what can be done about them. */
@Path("/workflows/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Runs")
public class RunsResource {
  @Inject RunHistory history;
  @Inject WorkflowOperations operations;

  @GET
  @Operation(
      summary = "A part of the list of runs, newest first",
      description = "'older' in the answer is the 'after' of the next part; absent in the last.")
  public RunList list(
      @QueryParam("workflow") @Nullable String workflow,
      @QueryParam("status") @Nullable String status,
      @QueryParam("event") @Nullable String event,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("after") @Nullable String after) {
    var filter =
        new RunFilter(
            workflow,
            Parameters.status(status),
            Parameters.instant("from", from),
            Parameters.instant("until", until),
            event);
    return history.page(filter, Parameters.runOrNull("after", after));
  }

  @GET
  @Path("{run}")
  @Operation(summary = "How a run went: steps, failures, waits, and the events around it")
  @APIResponse(responseCode = "404", description = "There is no such run")
  public RunTrace trace(@PathParam("run") String run) {
    return history.trace(Parameters.run(run));
  }

  @POST
  @Path("{run}/cancel")
  @Operation(summary = "End a run that is under way")
  @APIResponse(responseCode = "204", description = "It is cancelled")
  @APIResponse(responseCode = "409", description = "It is not under way")
  public void cancel(@PathParam("run") String run) {
    operations.cancel(Parameters.run(run));
  }

  @POST
  @Path("{run}/retry")
  @Operation(summary = "Try a failed run again, from the step that failed or from another")
  @APIResponse(responseCode = "204", description = "It is tried again")
  @APIResponse(responseCode = "400", description = "The data is not an event of its type")
  @APIResponse(responseCode = "409", description = "It has not failed, or can't begin again")
  public void retry(@PathParam("run") String run, @Nullable RetryOrder order) {
    var id = Parameters.run(run);
    boolean evenIfCancelled = order != null && order.isEvenIfCancelled();
    if (order == null || order.from() == null && order.data() == null) {
      operations.retry(id, evenIfCancelled);
    } else {
      mustBeAStep(id, order.from());
      var from = Objects.requireNonNullElse(order.from(), Integer.MAX_VALUE);
      var data = order.data() == null ? null : order.data().toString();
      operations.retryFrom(id, from, data, evenIfCancelled);
    }
  }

  /** One that is done, or has failed. */
  private void mustBeAStep(RunId run, @Nullable Integer position) {
    if (position != null) {
      var trace = history.trace(run);
      var isDone = trace.steps().stream().anyMatch(step -> step.position() == position);
      var hasFailed = trace.failures().stream().anyMatch(step -> step.position() == position);
      if (!isDone && !hasFailed) {
        throw new BadParameterException("from", "the position of a step of the run");
      }
    }
  }

  @POST
  @Path("{run}/replay")
  @Operation(summary = "Run the workflow again for the event of a finished run")
  @APIResponse(responseCode = "409", description = "That can't be")
  public RunReference replay(
      @PathParam("run") String run,
      @Parameter(description = "Though an event has come since that cancels it")
          @QueryParam("evenIfCancelled")
          boolean evenIfCancelled) {
    return new RunReference(operations.replay(Parameters.run(run), evenIfCancelled));
  }

  @POST
  @Path("replay")
  @Operation(
      operationId = "replayByFilter",
      summary = "Run again what a filter finds",
      description = "At most 1,000 at once. The answer says what became of each.")
  @APIResponse(responseCode = "400", description = "The filter names no workflow or no status")
  public List<Replayed> replay(@Nullable ReplayOrder order) {
    if (order == null) {
      throw new BadParameterException("workflow", "given");
    }
    return operations.replay(order.filter(), order.most());
  }
}

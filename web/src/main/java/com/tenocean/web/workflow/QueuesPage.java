package com.tenocean.web.workflow;

import com.tenocean.web.frame.Notices;
import com.tenocean.workflow.NotReadmittedException;
import com.tenocean.workflow.RunFilter;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunNotFailedException;
import com.tenocean.workflow.RunStatus;
import com.tenocean.workflow.WorkflowOperations;
import com.tenocean.workflow.console.BrokerAwayException;
import com.tenocean.workflow.console.DeadLetter;
import com.tenocean.workflow.console.DeadLetterGoneException;
import com.tenocean.workflow.console.QueueDesk;
import com.tenocean.workflow.console.QueueView;
import com.tenocean.workflow.console.RunHistory;
import com.tenocean.workflow.console.RunRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The broker's queues, and all that somebody should look at: dead letters and failed runs. */
@Named
@RequestScoped
public class QueuesPage {
  private static final int MOST_FAILED = 20;
  private static final int LONGEST_TEXT = 10_000;
  private static final Comparator<QueueView> BUSY_FIRST =
      Comparator.comparing(QueueView::deadLetters)
          .thenComparing(QueueView::messages)
          .thenComparing(QueueView::consumers)
          .reversed()
          .thenComparing(QueueView::name);

  @Inject QueueDesk desk;
  @Inject RunHistory history;
  @Inject WorkflowOperations operations;
  @Inject Notices notices;
  @Inject HttpServletRequest request;

  private List<QueueView> queues = List.of();
  private List<DeadLetter> dead = List.of();
  private List<RunRow> failed = List.of();
  private boolean away;

  @PostConstruct
  void read() {
    var filter = new RunFilter(null, RunStatus.FAILED, null, null, null);
    failed = history.page(filter, null).rows().stream().limit(MOST_FAILED).toList();
    try {
      queues = desk.queues();
      dead =
          queues.stream()
              .filter(queue -> queue.deadLetters() > 0)
              .flatMap(queue -> desk.deadLetters(queue.name()).stream())
              .toList();
    } catch (BrokerAwayException e) {
      away = true;
    }
  }

  /** Puts the dead letter back on its queue, with the text that was sent along. */
  public void sendAgain() {
    act(
        "workflows.sentAgain",
        () -> desk.sendAgain(parameter("queue"), parameter("message"), text()));
  }

  /** Takes the dead letter away for good. */
  public void discard() {
    act("workflows.discarded", () -> desk.discard(parameter("queue"), parameter("message")));
  }

  /** Tries the failed run again. */
  public void retry() {
    act("workflows.retried", () -> operations.retry(RunId.of(parameter("run")), false));
  }

  private void act(String done, Runnable act) {
    try {
      act.run();
      notices.done(done);
    } catch (DeadLetterGoneException | RunNotFailedException late) {
      notices.held("workflows.somebodyWasFirst");
    } catch (NotReadmittedException refused) {
      notices.held("workflows.notReplayed." + refused.reason());
    } catch (BrokerAwayException e) {
      notices.held("workflows.away");
    }
    Faces.redirect(Faces.getRequestContextPath() + "/admin/workflows/queues");
  }

  /** Null for a message that is no text. */
  private @Nullable String text() {
    var typed = request.getParameter("text");
    return typed == null
        ? null
        : typed.strip().substring(0, Math.min(LONGEST_TEXT, typed.strip().length()));
  }

  private String parameter(String name) {
    return String.valueOf(request.getParameter(name));
  }

  /** Those with something in them first, then those that somebody listens to. */
  public List<QueueView> getQueues() {
    return queues.stream().sorted(BUSY_FIRST).toList();
  }

  public List<DeadLetter> getDead() {
    return dead;
  }

  public List<RunRow> getFailed() {
    return failed;
  }

  /** Whether the broker does not answer. */
  public boolean isAway() {
    return away;
  }
}

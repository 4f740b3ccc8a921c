package com.tenocean.announcement;

import com.tenocean.announcement.internal.Tellings;
import com.tenocean.announcement.internal.Told;
import com.tenocean.shared.UserId;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom an announcement goes to is told, so many people in each step: where one step ends
 * is its result, so that a second pass begins the next one at the same person.
 */
@ApplicationScoped
@WorkflowName("announcement-published")
public class AnnouncementPublishedWorkflow implements Workflow<AnnouncementPublished> {
  private Tellings tellings;

  AnnouncementPublishedWorkflow() {}

  @Inject
  public AnnouncementPublishedWorkflow(Tellings tellings) {
    this.tellings = tellings;
  }

  @Override
  public void run(AnnouncementPublished published, Steps steps) {
    @Nullable UserId last = null;
    int page = 1;
    do {
      var after = last;
      var told =
          steps.run(
              "tell readers #" + page,
              Told.class,
              () -> tellings.tell(published.announcementId(), after));
      last = told.last();
      page++;
    } while (last != null);
  }
}

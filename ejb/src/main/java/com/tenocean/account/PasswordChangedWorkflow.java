package com.tenocean.account;

import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.user.ProfileField;
import com.tenocean.user.UserProfileUpdated;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells people at once that their password was changed: it may not have been them. */
@ApplicationScoped
@WorkflowName("password-changed")
public class PasswordChangedWorkflow implements Workflow<UserProfileUpdated> {
  private Notifier notifier;

  PasswordChangedWorkflow() {}

  @Inject
  public PasswordChangedWorkflow(Notifier notifier) {
    this.notifier = notifier;
  }

  @Override
  public void run(UserProfileUpdated update, Steps steps) {
    if (update.changed(ProfileField.PASSWORD)) {
      steps.run("tell the owner", () -> tell(update));
    }
  }

  private void tell(UserProfileUpdated update) {
    notifier.notify(
        update.userId(),
        new Notification(
            Category.SECURITY,
            PasswordChangedMail.NAME,
            "password changed " + update.timestamp(),
            Map.of()));
  }
}

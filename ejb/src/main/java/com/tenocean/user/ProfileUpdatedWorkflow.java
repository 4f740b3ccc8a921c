package com.tenocean.user;

import com.tenocean.user.internal.AddressNotices;
import com.tenocean.workflow.Steps;
import com.tenocean.workflow.Workflow;
import com.tenocean.workflow.WorkflowName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A new address is asked whether it is the person's; the old one hears of it both times. */
@ApplicationScoped
@WorkflowName("profile-updated")
public class ProfileUpdatedWorkflow implements Workflow<UserProfileUpdated> {
  private AddressNotices notices;

  ProfileUpdatedWorkflow() {}

  @Inject
  public ProfileUpdatedWorkflow(AddressNotices notices) {
    this.notices = notices;
  }

  @Override
  public void run(UserProfileUpdated update, Steps steps) {
    var person = update.userId();
    if (update.changed(ProfileField.NEW_EMAIL)) {
      steps.run("tell the old address of the wish", () -> notices.tellOfTheWish(person));
      steps.run("ask the new address", () -> notices.askNewAddress(person));
    }
    if (update.changed(ProfileField.EMAIL)) {
      steps.run("tell the old address of the change", () -> notices.tellOfTheChange(person));
    }
  }
}

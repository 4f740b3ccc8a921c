package com.tenocean.web.user;

import com.tenocean.user.AlreadyThereException;
import com.tenocean.user.ProfileService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The wish to live in another unit; a reviewer decides it. */
@Named
@RequestScoped
public class MoveForm {
  @Inject ProfileService service;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private String unit;

  public @Nullable String ask() {
    var wanted = service.unitCalled(unit);
    if (wanted.isEmpty()) {
      complaints.about("move:unit", "people.noUnit", unit);
      return null;
    }
    try {
      service.askToMove(wanted.get());
    } catch (AlreadyThereException e) {
      complaints.about("move:unit", "profile.livesThere", unit);
      return null;
    }
    notices.done("profile.moveAsked", unit);
    return "/settings/profile?faces-redirect=true";
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}

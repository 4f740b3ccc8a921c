package com.tenocean.web.user;

import com.tenocean.building.RosterService;
import com.tenocean.user.OccupancyKind;
import com.tenocean.user.PeopleService;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.form.TypedName;
import com.tenocean.web.frame.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A tenant without e-mail, whom an admin enters. */
@Named
@RequestScoped
public class NewPersonPage {
  @Inject PeopleService people;
  @Inject RosterService roster;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private final TypedName typedName = new TypedName();
  private String unit;
  private OccupancyKind kind = OccupancyKind.TENANT;

  public @Nullable String register() {
    var home = roster.unit(unit);
    if (home.isEmpty()) {
      complaints.about("form:unit", "people.noUnit", unit);
      return null;
    }
    var name = typedName.name();
    var id = people.registerWithoutAddress(name, home.get().id(), kind);
    notices.done("people.registered", name.full());
    return PersonPage.address(id);
  }

  public OccupancyKind[] getKinds() {
    return OccupancyKind.values();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public OccupancyKind getKind() {
    return kind;
  }

  public void setKind(OccupancyKind kind) {
    this.kind = kind;
  }

  public TypedName getName() {
    return typedName;
  }
}

package com.tenocean.web.user;

import com.tenocean.building.RosterService;
import com.tenocean.building.UnitId;
import com.tenocean.building.UnitView;
import com.tenocean.shared.UserId;
import com.tenocean.user.IllegalStatusChangeException;
import com.tenocean.user.LastAdminException;
import com.tenocean.user.PeopleService;
import com.tenocean.user.PersonNotFoundException;
import com.tenocean.user.PersonView;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One person, and what an admin may do about their status. */
@Named
@ViewScoped
public class PersonPage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject PeopleService people;
  @Inject RosterService roster;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private String id;
  private @Nullable PersonView person;
  private String unit;

  @PostConstruct
  void open() {
    id = Faces.getRequestParameter("id");
    load();
  }

  private void load() {
    try {
      person = people.person(UserId.of(String.valueOf(id)));
    } catch (IllegalArgumentException | PersonNotFoundException e) {
      person = null; // check() answers
    }
  }

  /** Answers that the page is not there if nobody has the id in its address. */
  public void check() {
    if (person == null) {
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  public String suspend() {
    return change(() -> people.suspend(person.id()), "people.suspended");
  }

  public String lift() {
    return change(() -> people.lift(person.id()), "people.lifted");
  }

  public String makeAlumni() {
    return change(() -> people.makeAlumni(person.id()), "people.isAlumni");
  }

  /** A former resident lives here again, in the unit that was named if one was. */
  public @Nullable String takeBack() {
    var home = Optional.ofNullable(unit).flatMap(roster::unit).map(UnitView::id);
    if (unit != null && home.isEmpty()) {
      complaints.about("status:unit", "people.noUnit", unit);
      return null;
    }
    return change(() -> people.takeBack(person.id(), home.orElse((UnitId) null)), "people.isBack");
  }

  private @Nullable String change(Runnable change, String done) {
    try {
      change.run();
    } catch (LastAdminException e) {
      complaints.general("people.lastAdmin");
      return null;
    } catch (IllegalStatusChangeException e) {
      load();
      complaints.general("people.changedMeanwhile");
      return null;
    }
    notices.done(done, person.name().full());
    return address(person.id());
  }

  /** Where a person's page is, as an outcome of an action. */
  static String address(UserId person) {
    return "/admin/people/person?faces-redirect=true&id=" + person;
  }

  public PersonView getPerson() {
    return person;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}

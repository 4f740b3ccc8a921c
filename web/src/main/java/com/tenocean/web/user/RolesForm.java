package com.tenocean.web.user;

import com.tenocean.building.FloorView;
import com.tenocean.building.RosterService;
import com.tenocean.user.LastAdminException;
import com.tenocean.user.PeopleService;
import com.tenocean.user.PersonView;
import com.tenocean.user.Role;
import com.tenocean.user.RoleNotAllowedException;
import com.tenocean.web.form.Complaints;
import com.tenocean.web.frame.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The roles of the person on the page, and the floors of a captain. */
@Named
@RequestScoped
public class RolesForm {
  @Inject PersonPage page;
  @Inject PeopleService people;
  @Inject RosterService roster;
  @Inject Notices notices;
  @Inject Complaints complaints;

  private Role[] roles;
  private Integer[] floors;

  @PostConstruct
  void open() {
    var person = page.getPerson();
    if (person != null) {
      roles = person.roles().stream().sorted().toArray(Role[]::new);
      floors = person.captainFloors().stream().sorted().toArray(Integer[]::new);
    }
  }

  public @Nullable String save() {
    var person = page.getPerson();
    try {
      people.setRoles(person.id(), Set.of(roles), Set.of(floors));
    } catch (LastAdminException e) {
      complaints.general("people.lastAdmin");
      return null;
    } catch (RoleNotAllowedException e) {
      complaints.about("roles:" + culprit(e), "people.roleRefused." + e.reason());
      return null;
    }
    notices.done("people.rolesSaved", person.name().full());
    return PersonPage.address(person.id());
  }

  private static String culprit(RoleNotAllowedException refused) {
    return switch (refused.reason()) {
      case NOT_RESIDENT, NO_CONFIRMED_ADDRESS -> "roles";
      case FLOORS_AND_CAPTAIN_DIFFER -> "floors";
    };
  }

  /** The floors that there are, and those that the person has had until now. */
  public Set<Integer> getAllFloors() {
    var all = new TreeSet<Integer>();
    roster.floors().stream().map(FloorView::floor).forEach(all::add);
    PersonView person = page.getPerson();
    all.addAll(person.captainFloors());
    return all;
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public Role[] getRoles() {
    return Arrays.copyOf(roles, roles.length);
  }

  public void setRoles(Role[] roles) {
    this.roles = Arrays.copyOf(roles, roles.length);
  }

  public Integer[] getFloors() {
    return Arrays.copyOf(floors, floors.length);
  }

  public void setFloors(Integer[] floors) {
    this.floors = Arrays.copyOf(floors, floors.length);
  }
}

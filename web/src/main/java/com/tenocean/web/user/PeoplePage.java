package com.tenocean.web.user;

import com.tenocean.building.FloorView;
import com.tenocean.building.RosterService;
import com.tenocean.user.PeopleFilter;
import com.tenocean.user.PeopleKey;
import com.tenocean.user.PeopleService;
import com.tenocean.user.PersonView;
import com.tenocean.user.Role;
import com.tenocean.user.UserStatus;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The people, by name. What is searched for travels in the form, never in the address, because it
 * is mostly somebody's name.
 */
@Named
@ViewScoped
public class PeoplePage implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject PeopleService service;
  @Inject RosterService roster;

  private String search;
  private UserStatus status;
  private Role role;
  private Integer floor;
  private List<Integer> floors;
  private final List<PersonView> people = new ArrayList<>();
  private PeopleKey next;

  @PostConstruct
  void open() {
    floors = roster.floors().stream().map(FloorView::floor).toList();
    find();
  }

  /** The first people who match. */
  public void find() {
    people.clear();
    next = null;
    more();
  }

  /** The next ones, below those on the page. */
  public void more() {
    var found = service.people(filter(), next);
    people.addAll(found.people());
    next = found.next();
  }

  /** Everyone again. */
  public void clear() {
    search = null;
    status = null;
    role = null;
    floor = null;
    find();
  }

  private PeopleFilter filter() {
    return new PeopleFilter(search == null ? "" : search, status, role, floor);
  }

  /** How many filters are set, for the button that they fold into. */
  public int getFilters() {
    return (status == null ? 0 : 1) + (role == null ? 0 : 1) + (floor == null ? 0 : 1);
  }

  public boolean isFiltered() {
    return search != null || getFilters() > 0;
  }

  public boolean isThereMore() {
    return next != null;
  }

  public List<PersonView> getPeople() {
    return people;
  }

  public UserStatus[] getStatuses() {
    return UserStatus.values();
  }

  public Role[] getRoles() {
    return Role.values();
  }

  public List<Integer> getFloors() {
    return floors;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public UserStatus getStatus() {
    return status;
  }

  public void setStatus(UserStatus status) {
    this.status = status;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public Integer getFloor() {
    return floor;
  }

  public void setFloor(Integer floor) {
    this.floor = floor;
  }
}

package com.tenocean.web.announcement;

import com.tenocean.announcement.AnnouncementDesk;
import com.tenocean.announcement.Audience;
import com.tenocean.user.Role;
import com.tenocean.web.form.Complaints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whom an announcement goes to, as it is ticked in the form. */
@Dependent
public class AudienceForm {
  @Inject AnnouncementDesk desk;
  @Inject Complaints complaints;

  private @Nullable List<Integer> existing;
  private Audience.Kind kind = Audience.Kind.ALL;
  private Integer[] floors = {};
  private Role[] roles = {};

  /** Begins with what is chosen already. */
  void startWith(Audience audience) {
    kind = audience.kind();
    floors = audience.floors().toArray(Integer[]::new);
    roles = audience.roles().toArray(Role[]::new);
  }

  /** Empty, and a complaint is made, if nothing is ticked. */
  Optional<Audience> audience() {
    return switch (kind) {
      case ALL -> Optional.of(Audience.EVERYONE);
      case FLOORS -> onFloors();
      case ROLES -> withRoles();
    };
  }

  private Optional<Audience> onFloors() {
    if (floors.length == 0) {
      complaints.about("form:floors", "announcements.noFloor");
      return Optional.empty();
    }
    return Optional.of(Audience.floors(List.of(floors)));
  }

  private Optional<Audience> withRoles() {
    if (roles.length == 0) {
      complaints.about("form:roles", "announcements.noRole");
      return Optional.empty();
    }
    return Optional.of(Audience.roles(List.of(roles)));
  }

  public Audience.Kind[] getKinds() {
    return Audience.Kind.values();
  }

  /** The floors that there are, and those that are chosen already. */
  public Set<Integer> getAllFloors() {
    if (existing == null) {
      existing = desk.floors();
    }
    var all = new TreeSet<>(existing);
    all.addAll(Arrays.asList(floors));
    return all;
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public Audience.Kind getKind() {
    return kind;
  }

  public void setKind(Audience.Kind kind) {
    this.kind = kind;
  }

  public Integer[] getFloors() {
    return Arrays.copyOf(floors, floors.length);
  }

  public void setFloors(Integer[] floors) {
    this.floors = Arrays.copyOf(floors, floors.length);
  }

  public Role[] getRoles() {
    return Arrays.copyOf(roles, roles.length);
  }

  public void setRoles(Role[] roles) {
    this.roles = Arrays.copyOf(roles, roles.length);
  }
}

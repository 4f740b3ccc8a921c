package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A person. Status and roles together decide what the person may do; whatever changes them raises
 * {@link #accessVersion()}, so that sessions opened before notice at once. Without an address there
 * is no sign-in; the person still counts in the roster.
 */
@Entity
@Table(name = "app_user")
public class User {
  @Id private UUID id;
  @Version private int version;
  private @Nullable String email;

  @Column(name = "email_confirmed_at")
  private @Nullable Instant emailConfirmedAt;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  @Enumerated(EnumType.STRING)
  private UserStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "status_before")
  private @Nullable UserStatus statusBefore;

  private @Nullable String locale;

  @Column(name = "access_version")
  private int accessVersion;

  @Column(name = "created_at")
  private Instant createdAt;

  @ElementCollection
  @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  @BatchSize(size = 100)
  private Set<Role> roles = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "captain_floor", joinColumns = @JoinColumn(name = "user_id"))
  @Column(name = "floor")
  @BatchSize(size = 100)
  private Set<Integer> captainFloors = new HashSet<>();

  User() {}

  private User(UserId id, PersonName name, UserStatus status, Instant createdAt) {
    this.id = id.value();
    this.firstName = name.first();
    this.lastName = name.last();
    this.status = status;
    this.createdAt = createdAt;
  }

  /** Someone who asks to be recognised as a resident; the address is not confirmed yet. */
  public static User applying(
      UserId id, EmailAddress email, PersonName name, Locale locale, Instant now) {
    var user = new User(id, name, UserStatus.PENDING, now);
    user.email = email.value();
    user.locale = locale.toLanguageTag();
    return user;
  }

  /** A tenant whom the association knows and who has no e-mail. */
  public static User withoutAddress(UserId id, PersonName name, Instant now) {
    var user = new User(id, name, UserStatus.RESIDENT, now);
    user.roles.add(Role.TENANT);
    return user;
  }

  /** Someone whom the association invites to a role, with or without a unit. */
  public static User invited(
      UserId id, EmailAddress email, PersonName name, Set<Role> roles, Instant now) {
    var user = new User(id, name, UserStatus.RESIDENT, now);
    user.email = email.value();
    user.roles.addAll(roles);
    return user;
  }

  public UserId id() {
    return new UserId(id);
  }

  public Optional<EmailAddress> email() {
    return Optional.ofNullable(email).map(EmailAddress::new);
  }

  public boolean hasConfirmedEmail() {
    return emailConfirmedAt != null;
  }

  public PersonName name() {
    return new PersonName(firstName, lastName);
  }

  public UserStatus status() {
    return status;
  }

  /** The language that the person reads, or empty for the association's. */
  public Optional<Locale> locale() {
    return Optional.ofNullable(locale).map(Locale::forLanguageTag);
  }

  /** Grows with each change of status, roles, floors or password. */
  public int accessVersion() {
    return accessVersion;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** The floors whose registrations this captain reviews. */
  public Set<Integer> captainFloors() {
    return Set.copyOf(captainFloors);
  }

  /** The person proved to read mail at the present address. */
  public void confirmEmail(Instant now) {
    emailConfirmedAt = now;
  }

  /** Moves to an address that was confirmed already. */
  public void changeEmail(EmailAddress confirmed, Instant now) {
    email = confirmed.value();
    emailConfirmedAt = now;
    endSessions();
  }

  public void rename(PersonName name) {
    firstName = name.first();
    lastName = name.last();
  }

  public void read(Locale language) {
    locale = language.toLanguageTag();
  }

  /** Sessions opened before this are stale. */
  public void endSessions() {
    accessVersion++;
  }

  /**
   * Takes the next status. Whoever becomes a resident becomes a tenant too; alumni lose every role;
   * a suspended person keeps them, unused, for the way back.
   *
   * @throws IllegalStatusChangeException if that can't follow the present status
   */
  public void become(UserStatus next) {
    if (!status.canBecome(next) || (status == UserStatus.SUSPENDED && next != statusBefore)) {
      throw new IllegalStatusChangeException(id(), status, next);
    }
    if (next == UserStatus.ALUMNI) {
      roles.clear();
      captainFloors.clear();
    } else if (next == UserStatus.RESIDENT && status != UserStatus.SUSPENDED) {
      roles.add(Role.TENANT);
    }
    statusBefore = next == UserStatus.SUSPENDED ? status : null;
    status = next;
    endSessions();
  }

  /** Where a suspended person goes back to. */
  public Optional<UserStatus> statusBefore() {
    return Optional.ofNullable(statusBefore);
  }

  /** Gives and takes roles, so that these are what the person has. */
  public void setRoles(Set<Role> wanted, Set<Integer> floors) {
    var captain = wanted.contains(Role.FLOOR_CAPTAIN);
    if (captain == floors.isEmpty()) {
      throw new IllegalArgumentException("floors belong to captains, and captains to floors");
    }
    if (wanted.equals(roles) && floors.equals(captainFloors)) {
      return;
    }
    roles.retainAll(wanted);
    roles.addAll(wanted);
    captainFloors.retainAll(floors);
    captainFloors.addAll(floors);
    endSessions();
  }
}

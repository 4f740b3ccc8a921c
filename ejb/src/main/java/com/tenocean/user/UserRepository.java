package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people. */
@ApplicationScoped
public class UserRepository {
  private static final String ACTIVE = " and u.status = com.tenocean.user.UserStatus.RESIDENT";

  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  UserRepository() {}

  public UserRepository(EntityManager em) {
    this.em = em;
  }

  public User add(User user) {
    em.persist(user);
    return user;
  }

  public void remove(User user) {
    em.remove(user);
  }

  public Optional<User> find(UserId id) {
    return Optional.ofNullable(em.find(User.class, id.value()));
  }

  /** As {@link #find(UserId)}; nobody else changes the person until the transaction ends. */
  public Optional<User> lock(UserId id) {
    return Optional.ofNullable(em.find(User.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * The admins who can sign in. Until the transaction ends, nobody else takes the role from one of
   * them, so that two who leave at the same moment don't both rely on the other.
   */
  public List<UserId> lockAdmins() {
    @SuppressWarnings("unchecked")
    List<UUID> locked =
        em.createNativeQuery(
                """
                select u.id from app_user u join user_role r on r.user_id = u.id
                where r.role = 'ADMIN' and u.status = 'RESIDENT'
                  and u.email_confirmed_at is not null
                order by u.id for update
                """,
                UUID.class)
            .getResultList();
    return locked.stream().map(UserId::new).toList();
  }

  /** The people with these ids, in one query; ids that name nobody are left out. */
  public List<User> find(Collection<UserId> ids) {
    return em.createQuery("select u from User u where u.id in :ids", User.class)
        .setParameter("ids", ids.stream().map(UserId::value).toList())
        .getResultList();
  }

  /** By address, ignoring case. */
  public Optional<User> findByEmail(EmailAddress email) {
    return em.createQuery("select u from User u where lower(u.email) = lower(:email)", User.class)
        .setParameter("email", email.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * People in the order of their last names.
   *
   * @param after the last person of the page before, or null for the first page
   */
  public List<User> page(PeopleFilter filter, @Nullable PeopleKey after, int size) {
    return new PeopleQuery(filter, after).page(em, size);
  }

  /** Who reviews registrations for a floor: its captains or, where it has none, the admins. */
  public List<User> reviewersOf(int floor) {
    var captains = captainsOf(floor);
    return captains.isEmpty() ? admins() : captains;
  }

  /** The captains of a floor who may act at present. */
  public List<User> captainsOf(int floor) {
    return em.createQuery(
            "select u from User u where :floor member of u.captainFloors"
                + " and com.tenocean.user.Role.FLOOR_CAPTAIN member of u.roles"
                + ACTIVE
                + " order by u.id",
            User.class)
        .setParameter("floor", floor)
        .getResultList();
  }

  /** The admins who may act at present. */
  public List<User> admins() {
    return em.createQuery(
            "select u from User u where com.tenocean.user.Role.ADMIN member of u.roles"
                + ACTIVE
                + " order by u.id",
            User.class)
        .getResultList();
  }

  /** What a session compares itself with; empty if there is no such person. */
  public OptionalInt accessVersion(UserId id) {
    return em.createQuery("select u.accessVersion from User u where u.id = :id", Integer.class)
        .setParameter("id", id.value())
        .getResultStream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }
}

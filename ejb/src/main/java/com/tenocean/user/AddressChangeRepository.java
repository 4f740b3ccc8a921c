package com.tenocean.user;

import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The new addresses that people asked for. */
@ApplicationScoped
public class AddressChangeRepository {
  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  AddressChangeRepository() {}

  AddressChangeRepository(EntityManager em) {
    this.em = em;
  }

  public void add(AddressChange change) {
    em.persist(change);
  }

  /** The one that waits for its confirmation. */
  public Optional<AddressChange> openOf(UserId user) {
    return latest(user, false);
  }

  /** The last one that was confirmed. */
  public Optional<AddressChange> confirmedOf(UserId user) {
    return latest(user, true);
  }

  /** Forgets what was asked for and not confirmed. */
  public void removeOpen(UserId user) {
    em.createQuery("delete from AddressChange c where c.userId = :user and c.confirmedAt is null")
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private Optional<AddressChange> latest(UserId user, boolean confirmed) {
    return em.createQuery(
            "select c from AddressChange c where c.userId = :user and c.confirmedAt is "
                + (confirmed ? "not null" : "null")
                + " order by c.askedAt desc, c.id desc",
            AddressChange.class)
        .setParameter("user", user.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}

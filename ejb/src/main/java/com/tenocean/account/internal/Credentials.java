package com.tenocean.account.internal;

import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** The passwords, hashed. */
@ApplicationScoped
public class Credentials {
  @PersistenceContext(unitName = "tenocean")
  EntityManager em;

  /** What tells whether a session is stale. */
  public record Stamp(int version, int epoch) {}

  public Optional<Credential> find(UserId user) {
    return Optional.ofNullable(em.find(Credential.class, user.value()));
  }

  /** Sets the first password, or another one, which ends all sessions. */
  public Credential set(UserId user, String hash, Instant now) {
    var known = find(user);
    known.ifPresent(credential -> credential.change(hash, now));
    return known.orElseGet(() -> add(new Credential(user, hash, now)));
  }

  private Credential add(Credential credential) {
    em.persist(credential);
    return credential;
  }

  public Optional<Stamp> stamp(UserId user) {
    return em.createQuery(
            "select new com.tenocean.account.internal.Credentials$Stamp(u.accessVersion, c.epoch)"
                + " from User u join Credential c on c.userId = u.id where u.id = :user",
            Stamp.class)
        .setParameter("user", user.value())
        .getResultStream()
        .findFirst();
  }
}

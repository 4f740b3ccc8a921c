package com.tenocean.verification.internal;

import com.tenocean.building.UnitId;
import com.tenocean.shared.Database;
import com.tenocean.shared.UserId;
import com.tenocean.verification.Verification;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The applications. What may happen at the same moment from two sides (open, decide, escalate) is
 * one conditional statement each.
 */
@ApplicationScoped
public class Verifications {
  private static final String OPEN =
      """
      insert into verification (id, user_id, unit_id, status, opened_at)
      values (?, ?, ?, 'OPEN', ?)
      on conflict do nothing
      """;
  private static final String DECIDE =
      """
      update verification set status = ?, decided_by = ?, decided_at = ?, reason = ?
      where id = ? and status = 'OPEN' and ready_at is not null
      """;

  @PersistenceContext(unitName = "tenocean")
  private EntityManager em;

  private Database database;

  Verifications() {}

  @Inject
  public Verifications(Database database) {
    this.database = database;
  }

  /**
   * Opens an application, unless it was opened before or the person has another one open.
   *
   * @return whether it was opened now
   */
  public boolean open(VerificationId id, UserId applicant, @Nullable UnitId unit, Instant at) {
    return database.update(
            OPEN, id.value(), applicant.value(), unit == null ? null : unit.value(), at)
        == 1;
  }

  /** As the database has it by now, whatever this transaction read before. */
  public Optional<Verification> find(VerificationId id) {
    var found = Optional.ofNullable(em.find(Verification.class, id.value()));
    found.ifPresent(em::refresh);
    return found;
  }

  public Optional<VerificationId> openOf(UserId applicant) {
    return database.queryOne(
        "select id from verification where user_id = ? and status = 'OPEN'",
        row -> new VerificationId(row.getObject(1, UUID.class)),
        applicant.value());
  }

  /** The person's latest application, open or not. */
  public Optional<Verification> latestOf(UserId applicant) {
    return em.createQuery(
            "select v from Verification v where v.userId = :applicant"
                + " order by v.openedAt desc, v.id desc",
            Verification.class)
        .setParameter("applicant", applicant.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The person's application for a unit that was opened at or after an instant. */
  public Optional<Verification> openedSince(Instant since, UserId applicant, UnitId unit) {
    return latestOf(applicant)
        .filter(v -> !v.openedAt().isBefore(since) && v.unit().equals(Optional.of(unit)));
  }

  /** Reviewers may hear of it from now on. */
  public void ready(VerificationId id, Instant at) {
    database.update(
        "update verification set ready_at = ? where id = ? and ready_at is null", at, id.value());
  }

  /** Takes down that all admins heard of it. */
  public void escalated(VerificationId id, Instant at) {
    database.update("update verification set escalated_at = ? where id = ?", at, id.value());
  }

  /**
   * Decides, if nobody has and the address is confirmed.
   *
   * @return whether this is the decision
   */
  public boolean decide(
      VerificationId id,
      VerificationStatus decision,
      UserId reviewer,
      Instant at,
      @Nullable String reason) {
    return database.update(DECIDE, decision.name(), reviewer.value(), at, reason, id.value()) == 1;
  }

  /**
   * The applicant takes back what is open.
   *
   * @return whether something was
   */
  public boolean withdraw(UserId applicant, Instant at) {
    return database.update(
            "update verification set status = 'WITHDRAWN', decided_at = ?"
                + " where user_id = ? and status = 'OPEN'",
            at,
            applicant.value())
        == 1;
  }

  /** What was decided about the person before, but for withdrawn ones, latest first. */
  public List<Verification> decidedBefore(Verification present, int most) {
    return em.createQuery(
            "select v from Verification v where v.userId = :applicant and v.id <> :present"
                + " and v.openedAt <= :opened and v.status in :decided"
                + " order by v.openedAt desc, v.id desc",
            Verification.class)
        .setParameter("applicant", present.applicant().value())
        .setParameter("present", present.id().value())
        .setParameter("opened", present.openedAt())
        .setParameter("decided", List.of(VerificationStatus.APPROVED, VerificationStatus.REJECTED))
        .setMaxResults(most)
        .getResultList();
  }
}

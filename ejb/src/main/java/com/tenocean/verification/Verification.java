package com.tenocean.verification;

import com.tenocean.building.UnitId;
import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One application of one person for one unit, and what was decided about it. A person has at most
 * one that is open. The decision is never taken here but by a conditional update of the row, so
 * that of two reviewers one wins.
 */
@Entity
@Table(name = "verification")
public class Verification {
  @Id private UUID id;

  @Column(name = "user_id", updatable = false)
  private UUID userId;

  @Column(name = "unit_id", updatable = false)
  private @Nullable UUID unitId;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private VerificationStatus status;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "ready_at", updatable = false)
  private @Nullable Instant readyAt;

  @Column(name = "escalated_at", updatable = false)
  private @Nullable Instant escalatedAt;

  @Column(name = "decided_by", updatable = false)
  private @Nullable UUID decidedBy;

  @Column(name = "decided_at", updatable = false)
  private @Nullable Instant decidedAt;

  @Column(updatable = false)
  private @Nullable String reason;

  Verification() {}

  public VerificationId id() {
    return new VerificationId(id);
  }

  public UserId applicant() {
    return new UserId(userId);
  }

  /** Empty if the applicant did not find the unit in the list. */
  public Optional<UnitId> unit() {
    return Optional.ofNullable(unitId).map(UnitId::new);
  }

  public VerificationStatus status() {
    return status;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** When reviewers first heard of it; empty while the address is not confirmed. */
  public Optional<Instant> readyAt() {
    return Optional.ofNullable(readyAt);
  }

  /** When it went to all admins, having waited too long. */
  public Optional<Instant> escalatedAt() {
    return Optional.ofNullable(escalatedAt);
  }

  public Optional<UserId> decidedBy() {
    return Optional.ofNullable(decidedBy).map(UserId::new);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was declined, in the reviewer's words. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}

package com.tenocean.user;

import com.tenocean.building.UnitId;
import com.tenocean.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ties a person to a unit, many to many: several adults in one unit, one person in two, moves with
 * their dates. Dates are the association's.
 */
@Entity
@Table(name = "occupancy")
public class Occupancy {
  @Id private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "unit_id")
  private UUID unitId;

  @Enumerated(EnumType.STRING)
  private OccupancyKind kind;

  @Column(name = "from_date")
  private LocalDate from;

  @Column(name = "to_date")
  private @Nullable LocalDate to;

  Occupancy() {}

  public Occupancy(UUID id, UserId user, UnitId unit, OccupancyKind kind, LocalDate from) {
    this.id = id;
    this.userId = user.value();
    this.unitId = unit.value();
    this.kind = kind;
    this.from = from;
  }

  public UUID id() {
    return id;
  }

  public UserId userId() {
    return new UserId(userId);
  }

  public UnitId unitId() {
    return new UnitId(unitId);
  }

  public OccupancyKind kind() {
    return kind;
  }

  public LocalDate from() {
    return from;
  }

  /** The day of moving out; empty while the person is there. */
  public Optional<LocalDate> to() {
    return Optional.ofNullable(to);
  }

  /** Ends it, on the given day or, if it began later than that, on the day it began. */
  public void end(LocalDate day) {
    to = day.isBefore(from) ? from : day;
  }
}

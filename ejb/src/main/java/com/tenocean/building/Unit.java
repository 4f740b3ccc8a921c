package com.tenocean.building;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home in the building, called what stands on its door ("4B"). A label is unique whatever its
 * case. A unit that left the roster is retired: nobody can register for it, its history stays.
 */
@Entity
@Table(name = "unit")
public class Unit {
  @Id private UUID id;
  private int floor;
  private String label;

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  Unit() {}

  public Unit(UnitId id, int floor, String label) {
    this.id = id.value();
    this.floor = floor;
    this.label = label;
  }

  public UnitId id() {
    return new UnitId(id);
  }

  public int floor() {
    return floor;
  }

  public String label() {
    return label;
  }

  public boolean isRetired() {
    return retiredAt != null;
  }
}

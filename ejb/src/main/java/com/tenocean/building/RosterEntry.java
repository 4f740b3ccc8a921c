package com.tenocean.building;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A name that the association expects in a unit. */
@Entity
@Table(name = "roster_entry")
@IdClass(RosterEntry.Key.class)
public class RosterEntry {
  @Id
  @Column(name = "unit_id")
  private UUID unitId;

  @Id private int position;
  private String name;

  RosterEntry() {}

  public RosterEntry(UnitId unit, int position, String name) {
    this.unitId = unit.value();
    this.position = position;
    this.name = name;
  }

  public UnitId unitId() {
    return new UnitId(unitId);
  }

  public String name() {
    return name;
  }

  /** The place of a name in the list of its unit. */
  public record Key(UUID unitId, int position) implements Serializable {}
}

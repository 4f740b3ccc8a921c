package com.tenocean.user;

import com.tenocean.building.UnitId;
import java.io.Serializable;
import java.time.LocalDate;

/** Where a person lives at present, as pages show it. */
public record Home(UnitId unit, int floor, String label, OccupancyKind kind, LocalDate since)
    implements Serializable {}

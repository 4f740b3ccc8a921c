package com.tenocean.building.internal;

import com.tenocean.building.RosterRow;
import java.util.UUID;

/** A unit with its roster, as the database has it or shall have it. */
public record StoredUnit(UUID id, RosterRow row, boolean retired) {}

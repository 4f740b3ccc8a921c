package com.tenocean.building;

import java.io.Serializable;
import java.util.List;

/** A unit as pages show it, with whom the roster expects there. */
public record UnitView(UnitId id, int floor, String label, List<String> expectedNames)
    implements Serializable {}

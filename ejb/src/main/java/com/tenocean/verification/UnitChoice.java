package com.tenocean.verification;

import com.tenocean.building.UnitId;
import java.io.Serializable;

/** A unit that one can apply for. */
public record UnitChoice(UnitId id, int floor, String label) implements Serializable {}

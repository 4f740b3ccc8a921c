package com.tenocean.building;

import java.io.Serializable;

/** A floor and how many units one can live in it has. */
public record FloorView(int floor, int units) implements Serializable {}

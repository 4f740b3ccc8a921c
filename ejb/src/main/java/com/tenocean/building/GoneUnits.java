package com.tenocean.building;

/** What becomes of the units that a roster file does not name. */
public enum GoneUnits {
  /** They stay as they are: the file tells of a part of the building. */
  KEEP,
  /** They are retired: the file tells of the whole building. */
  RETIRE
}

package com.tenocean.building;

/** The file can't be read beyond a line. */
class RosterFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient RosterProblem problem;

  RosterFormatException(int line, RosterProblem.Kind kind, String detail) {
    super("line " + line + ": " + kind);
    this.problem = new RosterProblem(line, kind, detail);
  }

  RosterProblem problem() {
    return problem;
  }
}

package com.tenocean.micro;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the portal with all that it needs, or says in one line why it can't. */
public final class Program {
  private static final Logger LOG = Logger.getLogger(Program.class.getName());

  private Program() {}

  /** Starts everything and returns; a signal stops it. */
  public static void main(String[] args) {
    var parts = new RunningParts();
    // Before anything starts: the application server ends the process when it fails.
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
    try {
      Settings.forgetEmptyProperties();
      if (Settings.flag("tenocean.stop-with-parent", false)) {
        stopWithParent();
      }
      System.out.println(new Startup(parts).run());
    } catch (StartFailure failure) {
      LOG.log(Level.FINE, "not started", failure);
      System.err.println("Ten Ocean can't start: " + failure.getMessage());
      System.exit(1);
    }
  }

  /** Maven, asked to stop, forgets the processes it has started. */
  private static void stopWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }
}

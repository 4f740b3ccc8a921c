package com.tenocean.micro;

import com.tenocean.micro.server.PortalServer;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the portal with all that it needs, or says in one line why it can't. */
public final class Program {
  private static final Logger LOG = Logger.getLogger(Program.class.getName());

  /** The exit code of a process that was asked to end: 128 and the number of the signal. */
  private static final int TERMINATED = 143;

  private static final int FAILED = 1;

  private Program() {}

  /**
   * Starts everything and returns; a signal stops it.
   *
   * @param folder the data folder, given back last of all
   */
  public static void start(DataFolder folder) {
    var out = System.out;
    var err = System.err;
    var parts = new RunningParts();
    parts.add(folder);
    // Before anything starts: the application server ends the process when it fails.
    var exitCode = new AtomicInteger(TERMINATED);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(parts, exitCode), "stop"));
    Logs.silence();
    try {
      if (Settings.flag("tenocean.stop-with-parent", false)) {
        stopWithParent();
      }
      out.println(new Startup(parts, folder).run());
      return;
    } catch (StartFailure failure) {
      tell(failure.getMessage(), failure, parts, err, folder);
    } catch (RuntimeException | Error unforeseen) { // or what has started would go on by itself
      tell(unforeseen.toString(), unforeseen, parts, err, folder);
    }
    exitCode.set(FAILED);
    System.exit(FAILED);
  }

  /**
   * Stops all parts, and the process even if the server won't: one that waits for a broker that is
   * away would wait for minutes more.
   */
  private static void stop(RunningParts parts, AtomicInteger exitCode) {
    parts.close();
    if (PortalServer.isStuck()) {
      Runtime.getRuntime().halt(exitCode.get());
    }
  }

  /** Says nothing of what fails because it was told to stop. */
  private static void tell(
      String why, Throwable cause, RunningParts parts, PrintStream err, DataFolder folder) {
    if (parts.isClosed()) {
      return;
    }
    LOG.log(Level.SEVERE, "not started", cause);
    err.printf(
        "Ten Ocean can't start: %s%s%s%n",
        why.replaceAll("\\s+", " "),
        folder.shortage(),
        Logs.areConfigured() ? " (more in " + folder.resolve("log") + ")" : "");
  }

  /** Maven, asked to stop, forgets the processes it has started. */
  private static void stopWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
  }
}

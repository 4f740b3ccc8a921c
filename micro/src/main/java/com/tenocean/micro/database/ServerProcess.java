package com.tenocean.micro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/**
 * A PostgreSQL server by its process, which may have gone on alone when the program that had
 * started it was killed.
 */
record ServerProcess(ProcessHandle process) {
  private static final Logger LOG = Logger.getLogger(ServerProcess.class.getName());
  private static final int PATIENCE_SECONDS = 20;

  /**
   * Stops the server that still works on these data, if one does. The number that it has left may
   * meanwhile be that of somebody else's process: then it is forgotten, or no server would start.
   * Where the machine does not tell which it is, the server that starts decides.
   */
  static void endOn(Path data) throws IOException {
    var process = noted(data);
    var folder = process.flatMap(ServerProcess::folder);
    if (folder.isPresent()) {
      if (folder.get().equals(data.toAbsolutePath())) {
        new ServerProcess(process.get()).stop();
      } else {
        Files.delete(note(data));
      }
    }
  }

  /** The server that still works on these data, if one does. */
  static Optional<ServerProcess> in(Path data) throws IOException {
    return noted(data)
        .filter(process -> folder(process).equals(Optional.of(data.toAbsolutePath())))
        .map(ServerProcess::new);
  }

  private static Optional<ProcessHandle> noted(Path data) throws IOException {
    if (!Files.exists(note(data))) {
      return Optional.empty();
    }
    return Files.readAllLines(note(data)).stream()
        .findFirst()
        .filter(pid -> pid.matches("\\d+"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
  }

  private static Path note(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** On whose data a process works; that of a process that is no server has no name. */
  private static Optional<Path> folder(ProcessHandle process) {
    return process
        .info()
        .arguments()
        .map(List::of)
        .map(arguments -> arguments.subList(arguments.indexOf("-D") + 1, arguments.size()))
        .map(from -> Path.of(from.isEmpty() ? "" : from.get(0)));
  }

  /** Stops it as a shutdown of the machine would: in order, then, if need be, by force. */
  void stop() {
    LOG.info(() -> "stopping the database server " + process.pid());
    process.destroy();
    if (!endsWithin(PATIENCE_SECONDS)) {
      process.destroyForcibly();
      endsWithin(PATIENCE_SECONDS);
    }
  }

  private boolean endsWithin(int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException | InterruptedException unknown) {
      return !process.isAlive();
    }
  }
}

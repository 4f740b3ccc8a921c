package com.tenocean.micro.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;

/** A PostgreSQL server that went on alone when the program that had started it was killed. */
record OrphanedServer(ProcessHandle process) {
  private static final Logger LOG = Logger.getLogger(OrphanedServer.class.getName());
  private static final int PATIENCE_SECONDS = 20;

  /** The server that still works on these data, if one does. */
  static Optional<OrphanedServer> in(Path data) throws IOException {
    var note = data.resolve("postmaster.pid");
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    return Files.readAllLines(note).stream()
        .findFirst()
        .filter(pid -> pid.matches("\\d+"))
        .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
        .filter(OrphanedServer::isPostgres)
        .map(OrphanedServer::new);
  }

  /** The number may meanwhile be that of somebody else's process. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.contains("postgres")).isPresent();
  }

  /** Stops it as a shutdown of the machine would: in order, then, if need be, by force. */
  void stop() {
    LOG.info(() -> "stopping the database server " + process.pid() + " of an earlier start");
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

package com.tenocean.harness;

import com.tenocean.micro.PrivateFiles;
import com.tenocean.micro.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The portal's database, still empty, made once in a run and copied for each portal that begins
 * with a new one: to copy it takes a moment, to make it seconds.
 */
public final class PreparedDatabase {
  private static final Path HOME = Path.of("target", "prepared-database").toAbsolutePath();
  private static final String DATA = "data";
  private static final String BINARIES = "binaries";

  private static @Nullable String preparedFor;

  private PreparedDatabase() {}

  /** Starts a server on a copy; see {@link EmbeddedDatabase#start}. */
  public static EmbeddedDatabase start(Path home, Path log, String password) {
    prepare(log, password);
    try {
      copy(HOME.resolve(DATA), home.resolve(DATA));
      Files.createSymbolicLink(home.resolve(BINARIES), HOME.resolve(BINARIES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EmbeddedDatabase.start(home, log, password);
  }

  /** For who deletes the copy, and must not follow a link out of it. */
  public static void unlink(Path home) throws IOException {
    Files.delete(home.resolve(BINARIES));
  }

  private static synchronized void prepare(Path log, String password) {
    if (password.equals(preparedFor)) {
      return;
    }
    try {
      PrivateFiles.deleteTree(HOME);
      PrivateFiles.makeFolder(HOME);
      EmbeddedDatabase.start(HOME, log, password).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    preparedFor = password;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}

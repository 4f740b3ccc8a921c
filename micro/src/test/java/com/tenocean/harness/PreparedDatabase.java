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

  private static @Nullable String preparedFor;

  private PreparedDatabase() {}

  /** Starts a server on a copy; see {@link EmbeddedDatabase#start}. */
  public static EmbeddedDatabase start(Path home, Path log, String password) {
    prepare(password);
    try {
      copy(HOME.resolve(DATA), home.resolve(DATA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return EmbeddedDatabase.start(home, log, password);
  }

  /**
   * Makes it. All servers of a process run the binaries that the first has unpacked, so whoever
   * would unpack them where they are soon deleted asks for this first.
   */
  public static synchronized void prepare(String password) {
    if (password.equals(preparedFor)) {
      return;
    }
    try {
      PrivateFiles.deleteTree(HOME);
      PrivateFiles.makeFolder(HOME);
      EmbeddedDatabase.start(HOME, HOME.resolve("log"), password).close();
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

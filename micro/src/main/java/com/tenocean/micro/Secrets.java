package com.tenocean.micro;

import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** The passwords between the parts of this program: made at random once, kept in a private file. */
public final class Secrets {
  private static final int BYTES = 24;

  private final Path file;
  private final Properties values = new Properties();

  /** Opens the secrets in a file, which need not be there yet. */
  public Secrets(Path file) {
    this.file = file;
    try {
      try (var in = Files.newInputStream(PrivateFiles.make(file))) {
        values.load(in);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new StartFailure("the file " + file + " can't be read", broken);
    }
  }

  /** The secret of that name, the same at every start. */
  public String get(String name) {
    return get(name, Secrets::random);
  }

  /** The secret of that name, made in a way of its own if it is not there yet. */
  public String get(String name, Supplier<String> maker) {
    var known = values.getProperty(name);
    return known != null ? known : keep(name, maker.get());
  }

  /**
   * Makes sure that a secret is there with which something was locked at an earlier start.
   *
   * @param locked what can't be opened without it
   */
  void mustHave(String name, Path locked) {
    if (!values.containsKey(name)) {
      throw new StartFailure(
          "the file %s lacks the password of %s; put back the file that was there at the last start"
              .formatted(file, locked));
    }
  }

  private static String random() {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** In a file of another name first: whoever is killed meanwhile finds the old secrets whole. */
  private String keep(String name, String value) {
    values.setProperty(name, value);
    try {
      var next = PrivateFiles.make(file.resolveSibling(file.getFileName() + ".new"));
      try (var out = Files.newOutputStream(next, WRITE, TRUNCATE_EXISTING, DSYNC)) {
        values.store(out, null);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException denied) {
      throw new StartFailure("the file " + file + " can't be written: " + denied, denied);
    }
    return value;
  }
}

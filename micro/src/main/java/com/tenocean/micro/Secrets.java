package com.tenocean.micro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

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
    var known = values.getProperty(name);
    return known != null ? known : make(name);
  }

  private String make(String name) {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    values.setProperty(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    try (var out = Files.newOutputStream(file)) {
      values.store(out, null);
    } catch (IOException denied) {
      throw new StartFailure("the file " + file + " can't be written", denied);
    }
    return values.getProperty(name);
  }
}

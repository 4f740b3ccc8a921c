package com.tenocean.account.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that nobody but its owner can read, at no moment of its life. */
record PrivateFile(Path path) {

  /** Does nothing where there is none. */
  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("can't remove " + path + ": check its folder's owner", e);
    }
  }

  /** Replaces the content whole. */
  void write(String text) {
    try {
      var folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, "link", null); // made for the owner alone
      Files.writeString(draft, text);
      Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + path + ": check its folder's owner", e);
    }
  }
}

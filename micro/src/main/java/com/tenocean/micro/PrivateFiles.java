package com.tenocean.micro;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Files and folders that only their owner may look into. */
public final class PrivateFiles {
  private PrivateFiles() {}

  /** Makes a folder, and those above it, where there is none. */
  public static Path makeFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new FileAlreadyExistsException(folder + " is not a folder");
    }
    return Files.isDirectory(folder)
        ? folder
        : Files.createDirectories(folder, only(folder, "rwx------"));
  }

  /** Makes an empty file where there is none. */
  public static Path make(Path file) throws IOException {
    return Files.exists(file) ? file : Files.createFile(file, only(file, "rw-------"));
  }

  /** Deletes a folder with everything in it; links are deleted, not followed. */
  public static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var tree = Files.walk(folder)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}

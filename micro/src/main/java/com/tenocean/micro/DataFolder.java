package com.tenocean.micro;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything between two starts: private to its owner, and of one program at
 * a time. The lock is the operating system's, so it goes with the process however that ends.
 */
public final class DataFolder implements AutoCloseable {
  private static final long MEGABYTE = 1L << 20;

  /** Of which the program itself takes 350, at each start anew. */
  private static final int ENOUGH_MEGABYTES = 500;

  private final Path root;
  private final FileChannel lockFile;

  private DataFolder(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /** Takes the folder for this process, making it where there is none. */
  public static DataFolder open(Path root) {
    mustBeReadable(root.toAbsolutePath().toString());
    try {
      PrivateFiles.makeFolder(root);
      var channel =
          FileChannel.open(PrivateFiles.make(root.resolve("lock")), StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartFailure("already running, or still stopping, with the data folder " + root);
      }
      return new DataFolder(root, channel);
    } catch (IOException denied) {
      throw new StartFailure(
          "the data folder %s can't be used: %s".formatted(root, reason(denied)), denied);
    }
  }

  /** By the application server, which finds none of its own files below another one. */
  static void mustBeReadable(String path) {
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(path)) {
      throw new StartFailure(
          "the data folder %s can't be used: its path may have letters without accents alone (ASCII); choose another one with -Dtenocean.data-dir=..."
              .formatted(path));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  private static String reason(IOException denied) {
    return denied.getClass().getSimpleName() + " " + denied.getMessage();
  }

  /** A file or folder in it, which may not be there yet. */
  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** A folder in it, made where there is none. */
  public Path folder(String name) {
    var folder = root.resolve(name);
    try {
      return PrivateFiles.makeFolder(folder);
    } catch (IOException denied) {
      throw new StartFailure(
          "the folder %s can't be used: %s".formatted(folder, reason(denied)), denied);
    }
  }

  /** An empty folder in it; what it held is gone. */
  public Path emptyFolder(String name) {
    var folder = root.resolve(name);
    try {
      PrivateFiles.deleteTree(folder);
    } catch (IOException denied) {
      throw new StartFailure(
          "the folder %s can't be emptied: %s".formatted(folder, reason(denied)), denied);
    }
    return folder(name);
  }

  /** Whether a file or folder is there. */
  public boolean holds(String name) {
    return Files.exists(resolve(name));
  }

  /** What a start that failed may have failed for: nothing to say, or that its disk is full. */
  public String shortage() {
    var left = root.toFile().getUsableSpace() / MEGABYTE;
    return left >= ENOUGH_MEGABYTES
        ? ""
        : "; %d MB are left on the disk of %s, which may need %d"
            .formatted(left, root, ENOUGH_MEGABYTES);
  }

  /** Gives the folder back. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}

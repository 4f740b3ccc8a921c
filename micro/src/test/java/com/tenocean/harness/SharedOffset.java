package com.tenocean.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How far several portals' clocks are ahead of the machine's: a file that all of them look at. */
public final class SharedOffset {
  /** The system property that names the file. */
  public static final String FILE = "tenocean.test.clock";

  private final MappedByteBuffer millis;

  public SharedOffset(Path file) {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      millis = channel.map(MapMode.READ_WRITE, 0, Long.BYTES);
      millis.order(ByteOrder.nativeOrder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void advance(Duration time) {
    millis.putLong(0, millis.getLong(0) + time.toMillis());
  }

  Duration get() {
    return Duration.ofMillis(millis.getLong(0));
  }
}

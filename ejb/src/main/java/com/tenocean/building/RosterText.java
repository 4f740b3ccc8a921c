package com.tenocean.building;

import com.tenocean.building.RosterProblem.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads the bytes of a file as UTF-8, strictly: a wrong encoding would otherwise store names that
 * nobody has. A byte order mark is allowed, and dropped.
 */
final class RosterText {
  static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private RosterText() {}

  static String decode(byte[] file) {
    if (file.length > MAX_BYTES) {
      throw new RosterFormatException(1, Kind.FILE_TOO_LARGE, MAX_BYTES / 1024 / 1024 + " MiB");
    }
    if (looksLikeUtf16(file)) {
      throw new RosterFormatException(1, Kind.NOT_UTF8, "UTF-16");
    }
    var decoded = strictly(file);
    var text = decoded.startsWith(BYTE_ORDER_MARK) ? decoded.substring(1) : decoded;
    if (text.isBlank()) {
      throw new RosterFormatException(1, Kind.EMPTY_FILE, "");
    }
    return text;
  }

  private static String strictly(byte[] file) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.wrap(file);
    var text = CharBuffer.allocate(file.length + 1);
    var result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw new RosterFormatException(
          lineAt(file, bytes.position()), Kind.NOT_UTF8, "Windows-1252 / ISO-8859-1");
    }
    return text.flip().toString();
  }

  /** By its byte order mark, or by zero bytes, which no text in UTF-8 has. */
  private static boolean looksLikeUtf16(byte[] file) {
    if (file.length >= 2) {
      var mark = (file[0] & 0xFF) << 8 | file[1] & 0xFF;
      if (mark == 0xFEFF || mark == 0xFFFE) {
        return true;
      }
    }
    for (var i = 0; i < Math.min(file.length, 200); i++) {
      if (file[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static int lineAt(byte[] file, int position) {
    var line = 1;
    for (var i = 0; i < position; i++) {
      var endsLine = file[i] == '\n' || (file[i] == '\r' && file[i + 1] != '\n');
      line += endsLine ? 1 : 0;
    }
    return line;
  }
}

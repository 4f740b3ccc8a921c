package com.tenocean.web.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of an address after its question mark: what it says, and how it is written. */
public final class Query {
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final StringBuilder text = new StringBuilder();

  /** What a parameter says; empty if it is not there, or can't be read. */
  public static <T> Optional<T> read(
      HttpServletRequest request, String parameter, Function<String, T> reading) {
    try {
      return Optional.ofNullable(request.getParameter(parameter))
          .map(String::strip)
          .filter(value -> !value.isEmpty())
          .map(reading);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** A moment that a parameter names; empty as above, or if the database knows no such year. */
  public static Optional<Instant> moment(HttpServletRequest request, String parameter) {
    return read(request, parameter, Instant::parse)
        .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(END_OF_TIME));
  }

  /** Adds nothing if the value is absent. */
  public Query with(String parameter, @Nullable Object value) {
    if (value != null) {
      text.append(text.isEmpty() ? '?' : '&')
          .append(parameter)
          .append('=')
          .append(URLEncoder.encode(value.toString(), UTF_8));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

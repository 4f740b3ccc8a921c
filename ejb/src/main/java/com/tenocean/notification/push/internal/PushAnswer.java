package com.tenocean.notification.push.internal;

import com.tenocean.workflow.RetryAfterException;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What a push service answered (RFC 8030, sections 5 to 7.3). Its words are left out, as they may
 * quote the endpoint.
 *
 * @param pause after which it wants to be asked again; null if it did not say
 */
record PushAnswer(int status, Optional<Duration> pause) {
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** Who is told to come back at once comes back a little later all the same. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  static PushAnswer of(HttpResponse<?> response, Instant now) {
    return new PushAnswer(
        response.statusCode(),
        response.headers().firstValue("Retry-After").flatMap(text -> pause(text.strip(), now)));
  }

  /**
   * What became of the message, if that is settled.
   *
   * @throws RetryAfterException if the service says when to come back
   * @throws PushServiceException if it may take it later
   */
  PushResult result() {
    if (status / 100 == 2) {
      return PushResult.sent();
    }
    return switch (status) {
      case GONE, NOT_FOUND -> PushResult.gone(words());
      case TOO_LARGE -> PushResult.failed(words() + ": the message is too large for it");
      case TOO_MANY, UNAVAILABLE -> throw later();
      default -> {
        if (status / 100 == 5) {
          throw new PushServiceException(words());
        }
        yield PushResult.failed(words());
      }
    };
  }

  private RuntimeException later() {
    return pause
        .<RuntimeException>map(asked -> new RetryAfterException(words(), asked, null))
        .orElseGet(() -> new PushServiceException(words()));
  }

  private String words() {
    return "the push service answered " + status;
  }

  /** Seconds, or a date (RFC 9110, section 10.2.3). */
  private static Optional<Duration> pause(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(atLeast(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(atLeast(Duration.between(now, until)));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Duration atLeast(Duration asked) {
    return asked.compareTo(LEAST) < 0 ? LEAST : asked;
  }
}

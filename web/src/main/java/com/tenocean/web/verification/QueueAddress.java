package com.tenocean.web.verification;

import com.tenocean.verification.VerificationFilter;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationKey;
import com.tenocean.verification.VerificationState;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the queue shows, as its address says: which list, how far down, and which
 * application is open. What cannot be read counts as not said.
 *
 * @param after where the part of the list before ended
 */
record QueueAddress(
    VerificationFilter filter, @Nullable VerificationKey after, @Nullable VerificationId open) {
  private static final String PAGE = "/admin/verifications";
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

  static QueueAddress of(HttpServletRequest request) {
    var state =
        read(request, "state", text -> VerificationState.valueOf(text.toUpperCase(Locale.ROOT)));
    var at = read(request, "at", Instant::parse).filter(QueueAddress::isOfOurTime);
    var last = read(request, "last", VerificationId::of);
    return new QueueAddress(
        new VerificationFilter(
            state.orElse(VerificationState.WAITING),
            read(request, "floor", Integer::valueOf).orElse(null)),
        at.isEmpty() || last.isEmpty() ? null : new VerificationKey(at.get(), last.get()),
        read(request, "id", VerificationId::of).orElse(null));
  }

  /** The database knows fewer years than Java. */
  private static boolean isOfOurTime(Instant at) {
    return at.isAfter(Instant.EPOCH) && at.isBefore(END_OF_TIME);
  }

  private static <T> Optional<T> read(
      HttpServletRequest request, String parameter, Function<String, T> reading) {
    try {
      return Optional.ofNullable(request.getParameter(parameter)).map(reading);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  QueueAddress in(VerificationState state) {
    return new QueueAddress(new VerificationFilter(state, filter.floor()), null, null);
  }

  QueueAddress onFloor(@Nullable Integer floor) {
    return new QueueAddress(new VerificationFilter(filter.state(), floor), null, null);
  }

  QueueAddress opening(@Nullable VerificationId id) {
    return new QueueAddress(filter, after, id);
  }

  QueueAddress from(VerificationKey key) {
    return new QueueAddress(filter, key, null);
  }

  /** Below the context path. */
  String path() {
    var path = new StringBuilder(PAGE);
    path.append("?state=").append(filter.state().name().toLowerCase(Locale.ROOT));
    if (filter.floor() != null) {
      path.append("&floor=").append(filter.floor());
    }
    if (after != null) {
      path.append("&at=").append(after.openedAt()).append("&last=").append(after.id());
    }
    return open == null ? path.toString() : path.append("&id=").append(open).toString();
  }
}

package com.tenocean.web.verification;

import com.tenocean.verification.VerificationFilter;
import com.tenocean.verification.VerificationId;
import com.tenocean.verification.VerificationKey;
import com.tenocean.verification.VerificationState;
import com.tenocean.web.visit.Query;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
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

  static QueueAddress of(HttpServletRequest request) {
    var state =
        Query.read(
            request, "state", text -> VerificationState.valueOf(text.toUpperCase(Locale.ROOT)));
    var at = Query.moment(request, "at");
    var last = Query.read(request, "last", VerificationId::of);
    return new QueueAddress(
        new VerificationFilter(
            state.orElse(VerificationState.WAITING),
            Query.read(request, "floor", Integer::valueOf).orElse(null)),
        at.isEmpty() || last.isEmpty() ? null : new VerificationKey(at.get(), last.get()),
        Query.read(request, "id", VerificationId::of).orElse(null));
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

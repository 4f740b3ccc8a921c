package com.tenocean.notification;

import com.tenocean.notification.internal.Suppressions;
import com.tenocean.shared.Caller;
import com.tenocean.shared.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The addresses that no mail goes to, because they refused it again and again. */
@Stateless
@RolesAllowed("ADMIN")
public class MailSuppressions {
  private static final Logger LOG = Logger.getLogger(MailSuppressions.class.getName());
  private static final int PAGE = 50;

  @Inject Suppressions suppressions;
  @Inject Caller caller;

  /**
   * A part of them, in the order of the addresses.
   *
   * @param beginning how the address begins, in any case; empty for all
   * @param after what came last on the page before; null for the first page
   */
  public SuppressionList page(String beginning, @Nullable String after) {
    var found = suppressions.page(beginning, after, PAGE + 1);
    return found.size() <= PAGE
        ? new SuppressionList(found, null)
        : new SuppressionList(found.subList(0, PAGE), found.get(PAGE - 1).address());
  }

  /** Lets mail go to an address again, and counts anew; does nothing if it goes there. */
  public void lift(String address) {
    if (suppressions.lift(address)) {
      LOG.log(
          Level.INFO,
          "mail goes to an address again that had refused it: by={0}",
          caller.current().map(UserId::toString).orElse("api"));
    }
  }
}

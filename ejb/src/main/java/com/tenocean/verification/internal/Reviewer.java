package com.tenocean.verification.internal;

import com.tenocean.shared.UserId;
import com.tenocean.user.Role;
import com.tenocean.user.User;
import com.tenocean.verification.Verification;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, and about what: admins about everything, captains about units of their own floors,
 * but not about themselves.
 */
public record Reviewer(UserId id, boolean isAdmin, Set<Integer> floors) {

  public static Reviewer of(User user) {
    return new Reviewer(user.id(), user.has(Role.ADMIN), user.captainFloors());
  }

  /**
   * @param floor of the unit that was applied for; null if there is none
   */
  public boolean mayReview(Verification verification, @Nullable Integer floor) {
    return isAdmin
        || (floor != null && floors.contains(floor) && !verification.applicant().equals(id));
  }
}

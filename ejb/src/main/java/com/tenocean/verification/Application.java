package com.tenocean.verification;

import com.tenocean.user.UserStatus;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant stands.
 *
 * @param state null for somebody who never applied, such as one who was invited, or whose
 *     application is just being opened
 * @param unit what stands on the door of the unit that was applied for
 * @param since when the application was opened
 * @param reason why it was declined
 */
public record Application(
    UserStatus status,
    @Nullable VerificationState state,
    @Nullable String unit,
    @Nullable Instant since,
    boolean isEscalated,
    @Nullable String reason)
    implements Serializable {

  /** Whether the person may apply again. */
  public boolean mayApplyAgain() {
    return status == UserStatus.REJECTED;
  }
}

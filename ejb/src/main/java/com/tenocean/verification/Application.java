package com.tenocean.verification;

import com.tenocean.building.UnitId;
import com.tenocean.user.PersonName;
import com.tenocean.user.UserStatus;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an applicant stands.
 *
 * @param state null for somebody who never applied, such as one who was invited, or whose
 *     application is just being opened
 * @param unitId the unit that was applied for; null if it was not found in the list
 * @param unit what stands on its door
 * @param since when the application was opened
 * @param reason why it was declined
 */
public record Application(
    UserStatus status,
    PersonName name,
    @Nullable VerificationState state,
    @Nullable UnitId unitId,
    @Nullable String unit,
    @Nullable Instant since,
    boolean isEscalated,
    @Nullable String reason)
    implements Serializable {

  static Application none(UserStatus status, PersonName name) {
    return new Application(status, name, null, null, null, null, false, null);
  }

  /** Whether the person was declined, and may apply again. */
  public boolean mayApplyAgain() {
    return status == UserStatus.REJECTED;
  }

  /** Whether the person waits, and may correct what was applied for. */
  public boolean mayCorrect() {
    return status == UserStatus.PENDING && state != null && state.isOpen();
  }
}

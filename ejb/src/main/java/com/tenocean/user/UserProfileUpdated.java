package com.tenocean.user;

import com.tenocean.building.UnitId;
import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's particulars changed.
 *
 * @param unitId the unit that the person asks to move to, where {@link ProfileField#UNIT} is among
 *     the changed fields; the move itself waits for a verification
 */
@EventType(value = "user/profile.updated", reportable = true)
public record UserProfileUpdated(
    UserId userId, List<ProfileField> changedFields, Instant timestamp, @Nullable UnitId unitId)
    implements DomainEvent {

  public UserProfileUpdated {
    changedFields = List.copyOf(changedFields);
  }

  public UserProfileUpdated(UserId userId, List<ProfileField> changedFields, Instant timestamp) {
    this(userId, changedFields, timestamp, null);
  }

  public boolean changed(ProfileField field) {
    return changedFields.contains(field);
  }
}

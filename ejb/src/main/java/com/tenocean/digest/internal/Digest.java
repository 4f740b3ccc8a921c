package com.tenocean.digest.internal;

import com.tenocean.digest.DigestDay;
import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestWindow;
import com.tenocean.shared.UserId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A digest as its row is.
 *
 * @param scheduledOn its date; null if an admin has asked for it
 * @param coversFrom the first of the dates whose readers get it; null as the date is
 * @param askedBy who has asked for it, and alone gets it; null if it is that of a date
 * @param doneTo the last reader, by id, who has been served; null for none
 */
public record Digest(
    DigestId id,
    @Nullable LocalDate scheduledOn,
    @Nullable LocalDate coversFrom,
    @Nullable UserId askedBy,
    DigestWindow period,
    boolean isCollected,
    @Nullable UserId doneTo,
    boolean isFinished) {

  /** The digest of a date, before anything is done about it. */
  static Digest due(DigestId id, LocalDate scheduledOn, LocalDate coversFrom, DigestWindow period) {
    return new Digest(id, scheduledOn, coversFrom, null, period, false, null, false);
  }

  /** One for a single reader, to look at. */
  static Digest asked(DigestId id, UserId reader, DigestWindow period) {
    return new Digest(id, null, null, reader, period, false, null, false);
  }

  /** Of what its mails tell. That of a date is named by it: nobody gets two, whatever happens. */
  String cause() {
    return "digest " + (scheduledOn == null ? id : scheduledOn);
  }

  /** The id of the event that it is due: as there is one digest, there is one event. */
  String eventId() {
    return "digest " + id;
  }

  /** Whose day it is. */
  Set<DigestDay> days() {
    return DigestDay.dueOn(coversFrom, scheduledOn);
  }
}

package com.tenocean.announcement;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where an announcement stands; the only place that knows what may follow what. */
public enum AnnouncementStatus {
  DRAFT,
  /** Is published by itself when its time has come. */
  SCHEDULED,
  PUBLISHED,
  /** Was published, and nobody may read it any more. */
  WITHDRAWN;

  private static final Map<AnnouncementStatus, Set<AnnouncementStatus>> NEXT =
      Map.of(
          DRAFT, EnumSet.of(SCHEDULED, PUBLISHED),
          SCHEDULED, EnumSet.of(DRAFT, PUBLISHED),
          PUBLISHED, EnumSet.of(WITHDRAWN),
          WITHDRAWN, EnumSet.noneOf(AnnouncementStatus.class));

  public boolean canBecome(AnnouncementStatus next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether nobody but the admins has seen it yet. */
  public boolean isInPreparation() {
    return this == DRAFT || this == SCHEDULED;
  }
}

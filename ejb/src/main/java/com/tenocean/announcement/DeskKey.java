package com.tenocean.announcement;

import java.time.Instant;

/** Where a page of the admins' list ends: the next one starts after this. */
public record DeskKey(boolean isInPreparation, Instant listedAt, AnnouncementId id) {}

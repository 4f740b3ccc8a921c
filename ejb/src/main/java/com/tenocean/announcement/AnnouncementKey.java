package com.tenocean.announcement;

import java.time.Instant;

/** Where a page of announcements ends: the next one starts after this. */
public record AnnouncementKey(Instant publishedAt, AnnouncementId id) {}

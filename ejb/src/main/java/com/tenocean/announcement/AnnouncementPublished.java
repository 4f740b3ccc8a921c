package com.tenocean.announcement;

import com.tenocean.event.DomainEvent;
import com.tenocean.event.EventType;
import com.tenocean.shared.UserId;

/**
 * An announcement may be read from now on.
 *
 * @param publishedBy who published it, or had scheduled it
 */
@EventType("announcement/published")
public record AnnouncementPublished(
    AnnouncementId announcementId, Audience audience, UserId publishedBy) implements DomainEvent {}

/**
 * What the board tells the building: to everyone, to floors or to roles, at once or at a time, for
 * a while or for good. Admins write at the {@link com.tenocean.announcement.AnnouncementDesk},
 * people read through the {@link com.tenocean.announcement.AnnouncementService}; publishing is an
 * event, whose workflow tells everybody concerned.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.announcement;

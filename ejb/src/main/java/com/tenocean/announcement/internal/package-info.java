/** The rows, mails, messages and steps behind announcements. */
@org.jspecify.annotations.NullMarked
package com.tenocean.announcement.internal;

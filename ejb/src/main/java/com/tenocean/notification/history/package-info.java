/**
 * What was told to whom, and what became of it: lists for admins, the story of one delivery, and
 * everybody's own. Rows are kept for {@code tenocean.retention.deliveries}.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.notification.history;

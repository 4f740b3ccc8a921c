/**
 * Telling people: one {@link com.tenocean.notification.Delivery} for each person, channel and
 * cause, planned in the transaction of the change it tells of and sent by a workflow.
 *
 * <p>Features say <em>that</em> something is told, with {@link com.tenocean.notification.Notifier},
 * and how it reads, with a {@link com.tenocean.notification.MailTemplate}. Words, addresses and
 * links are found when the message leaves, so that none of them stands in an event, a log or a
 * step's result.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.notification;

package com.tenocean.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * An address that no mail goes to.
 *
 * @param bounces how often, one after another, mail to it was refused or came back
 * @param reason the last time
 */
public record MailSuppression(String address, int bounces, String reason, Instant since)
    implements Serializable {}

package com.tenocean.notification;

import java.util.Set;

/**
 * What a link in a mail may stop, and whether it is stopped.
 *
 * @param isStopped whether the person gets no mail of any of the categories
 * @param isAllStopped whether the person gets no mail at all, but about security
 * @param isBySettings whether that was chosen on the page of settings, and is only changed there
 */
public record MailStop(
    Set<Category> categories, boolean isStopped, boolean isAllStopped, boolean isBySettings) {}

package com.tenocean.account;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants in.
 *
 * @param email as typed
 * @param network where the request comes from, an IP address
 * @param device what {@link SignInOutcome.SignedIn#device()} left at this device, if anything
 */
public record SignInAttempt(
    String email, Password password, String network, @Nullable String device) {}

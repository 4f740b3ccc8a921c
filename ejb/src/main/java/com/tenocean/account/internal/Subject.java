package com.tenocean.account.internal;

/**
 * Whose tries are counted.
 *
 * @param hash a keyed hash of the account, device or network
 */
public record Subject(Pace pace, String hash) {}

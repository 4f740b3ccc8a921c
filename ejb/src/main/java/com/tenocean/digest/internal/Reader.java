package com.tenocean.digest.internal;

import com.tenocean.shared.UserId;
import java.time.Instant;

/**
 * Somebody for whom a digest may be.
 *
 * @param newSince what is older is no news to this reader
 */
record Reader(UserId id, Instant newSince) {}

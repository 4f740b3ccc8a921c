package com.tenocean.digest.internal;

import com.tenocean.digest.DigestItem;
import org.jspecify.annotations.Nullable;

/**
 * An item and where it comes from.
 *
 * @param position its place among those that were collected; null if it is one reader's alone
 * @param source the name of the source
 */
record Candidate(@Nullable Integer position, String source, DigestItem item) {}

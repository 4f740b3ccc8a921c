package com.tenocean.digest.internal;

import com.tenocean.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What one reader gets.
 *
 * @param newSince where the time that it tells of begins
 */
record Issue(UserId reader, Instant newSince, List<Part> parts) {}

package com.tenocean.digest;

import java.io.Serializable;
import java.time.Instant;

/**
 * The one that comes next.
 *
 * @param readers how many want it then, as of now
 */
public record NextDigest(Instant at, int readers) implements Serializable {}

package com.tenocean.notification;

import java.io.Serializable;
import java.time.Instant;

/**
 * Something that a person wants to hear no more of.
 *
 * @param thing such as {@code topic 17}
 * @param label what it was called then
 */
public record Mute(String thing, String label, Instant since) implements Serializable {}

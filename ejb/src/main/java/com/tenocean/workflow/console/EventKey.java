package com.tenocean.workflow.console;

import java.time.Instant;

/** Where a part of the stream ends: the next one starts after this. */
public record EventKey(Instant recordedAt, String id) {}

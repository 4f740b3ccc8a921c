package com.tenocean.workflow.internal;

import org.jspecify.annotations.Nullable;

/** A finished step: its name, told apart from the same name used before, and its result as JSON. */
record RecordedStep(String step, @Nullable String result) {}

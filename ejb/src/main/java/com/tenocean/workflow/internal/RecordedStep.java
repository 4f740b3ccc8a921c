package com.tenocean.workflow.internal;

import org.jspecify.annotations.Nullable;

/**
 * A finished step.
 *
 * @param position its place, counted from 0; one among branches may stand behind one that failed
 * @param step its name, told apart from the same name used before
 * @param result as JSON
 */
record RecordedStep(int position, String step, @Nullable String result) {}

package com.tenocean.workflow.internal;

/**
 * Where a run queues up.
 *
 * @param isInOrder whether the order of publishing must be kept
 */
record Place(Line line, int priority, boolean isInOrder) {}

package com.tenocean.workflow.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.tenocean.workflow.RunId;
import com.tenocean.workflow.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended that another one invoked.
 *
 * @param answer what it left for the other; null if nothing
 */
record InvokedRun(RunId run, RunStatus status, @Nullable JsonNode answer, @Nullable String error) {}

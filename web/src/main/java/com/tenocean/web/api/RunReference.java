package com.tenocean.web.api;

import com.tenocean.workflow.RunId;

/** Names a run. */
public record RunReference(RunId run) {}

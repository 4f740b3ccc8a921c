package com.tenocean.workflow.internal;

/**
 * Runs of one workflow that share a limit.
 *
 * @param key what tells it from the workflow's other lines; empty if it has but one
 */
record Line(String workflow, String key) {}

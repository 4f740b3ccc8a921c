package com.tenocean.workflow;

/**
 * Why a run comes to nothing.
 *
 * @param position the place of the step that failed, counted from 0
 * @param step its name
 * @param error the class and message of what it threw
 * @param attempts how often it was tried
 */
public record RunFailure(int position, String step, String error, int attempts) {}

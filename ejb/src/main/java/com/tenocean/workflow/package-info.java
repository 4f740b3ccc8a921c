/**
 * The workflow engine: plain Java methods made of durable steps, started by events.
 *
 * <p>The database remembers (runs, steps, waits, failures, due times), the broker only moves
 * messages, and time is the injected clock. A step's effects, the events it publishes and the
 * record that it is done commit in one transaction, which also checks that the run is still ours.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.workflow;

package com.tenocean.workflow.internal;

import com.tenocean.event.EventName;
import com.tenocean.workflow.RunId;

/**
 * What the broker is told: that a run is due. All else is in the database, so a message may be
 * lost, late or doubled without harm.
 *
 * @param event the type of the event that started the run: its queue carries the message
 */
record RunMessage(RunId run, EventName event) {}

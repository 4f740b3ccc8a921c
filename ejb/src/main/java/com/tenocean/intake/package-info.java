/**
 * The event intake: programs outside report what happened, in the envelope of the event catalogue,
 * each with a key that says what it may report. A batch is one transaction: all of it, or nothing.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.intake;

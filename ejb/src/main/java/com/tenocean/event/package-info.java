/** Events: what happened, as past-tense records, and the log they are published to. */
@org.jspecify.annotations.NullMarked
package com.tenocean.event;

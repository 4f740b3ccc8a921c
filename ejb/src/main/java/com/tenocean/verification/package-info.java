/**
 * From "I live here" to a decision: registration, the review by captains and admins, and what
 * follows. A decision is made once.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.verification;

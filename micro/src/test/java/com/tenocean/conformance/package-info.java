/**
 * Checks against programs of others, as they are published. They need Node.js and npm, so they run
 * in the profile {@code ci} alone, beside the container tests.
 */
package com.tenocean.conformance;

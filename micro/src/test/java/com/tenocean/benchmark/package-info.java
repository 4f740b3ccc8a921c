/**
 * What the engine costs, measured against the database alone, and what mails and digests cost. Run
 * by {@code mvn -Pbench verify}.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.benchmark;

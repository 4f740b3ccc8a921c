/**
 * What the engine costs, measured against the database alone. Run by {@code mvn -Pbench verify}.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.benchmark;

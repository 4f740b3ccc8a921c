/**
 * What every tier may use: identifiers, time, JSON, the database. Knows nothing of the building's
 * life.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.shared;

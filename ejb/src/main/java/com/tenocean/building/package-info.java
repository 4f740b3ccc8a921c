/**
 * The building: its floors, its units, and the roster of whom the association expects in them.
 * Knows nothing of accounts.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.building;

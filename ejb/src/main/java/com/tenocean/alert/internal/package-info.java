/** The parts of the alerts that nobody else uses. */
@org.jspecify.annotations.NullMarked
package com.tenocean.alert.internal;

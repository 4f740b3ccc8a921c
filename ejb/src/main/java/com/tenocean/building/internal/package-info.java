/** How the building is kept. */
@org.jspecify.annotations.NullMarked
package com.tenocean.building.internal;

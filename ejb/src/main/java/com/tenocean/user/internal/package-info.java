/** How people are offered to the tiers below. */
@org.jspecify.annotations.NullMarked
package com.tenocean.user.internal;

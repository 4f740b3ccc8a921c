/** How the account feature does what its base package promises. */
@org.jspecify.annotations.NullMarked
package com.tenocean.account.internal;

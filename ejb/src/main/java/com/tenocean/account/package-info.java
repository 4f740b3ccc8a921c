/**
 * Accounts: passwords, signing in, what a session may do, and the single-use links that come by
 * mail.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.account;

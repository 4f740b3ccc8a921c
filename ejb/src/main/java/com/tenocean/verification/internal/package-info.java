/** The rows, mails, messages and steps behind registration and review. */
@org.jspecify.annotations.NullMarked
package com.tenocean.verification.internal;

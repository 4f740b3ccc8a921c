/** Registering, confirming an address, following one's application, and deciding about others'. */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.verification;

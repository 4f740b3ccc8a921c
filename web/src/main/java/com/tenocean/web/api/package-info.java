/**
 * The REST interface for admins, described at {@code /openapi}. Failures are problems as in RFC
 * 9457.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.api;

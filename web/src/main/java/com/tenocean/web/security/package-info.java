/**
 * The portal's door: who a request is from, signing in and out, and the pages of accounts.
 *
 * <p>The container's own mechanisms lose people's roles while several connections are active
 * (Payara issue 6145), so the portal has {@link com.tenocean.web.security.PortalAuthentication}.
 */
@org.jspecify.annotations.NullMarked
package com.tenocean.web.security;

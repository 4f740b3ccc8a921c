package com.tenocean.notification.push.internal;

import java.util.Optional;

/**
 * How the portal shows itself to push services.
 *
 * @param keys empty where the portal makes its own
 * @param subject whom they may turn to, as {@code mailto:} or {@code https:} (RFC 8292, section
 *     2.1)
 * @param allowsPrivate whether a push service may be at an address that only the house's own
 *     network knows, and do without TLS
 */
record PushSettings(Optional<VapidPair> keys, String subject, boolean allowsPrivate) {}

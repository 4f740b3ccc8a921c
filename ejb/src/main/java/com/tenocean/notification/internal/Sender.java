package com.tenocean.notification.internal;

import java.util.Optional;

/**
 * Who mail comes from.
 *
 * @param address what bounces go to, too
 * @param association its name stands on top of each mail
 * @param name what stands beside the address, mostly the same
 * @param replyTo where answers go; empty if nobody reads them
 * @param footer what else has to stand under each mail: a postal address, say
 */
record Sender(
    String address,
    String association,
    String name,
    Optional<String> replyTo,
    Optional<String> footer) {}

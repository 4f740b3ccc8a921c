package com.tenocean.account.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The part of an IP address that one household or company shares. */
final class Network {
  private static final int IPV6_PREFIX_GROUPS = 4;

  private Network() {}

  /** An IPv4 address as it is; of an IPv6 address the first 64 bits, which one customer holds. */
  static String of(String address) {
    if (!address.contains(":")) {
      return address;
    }
    var halves = address.split("::", 2);
    var start = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
    return Arrays.stream(start).limit(IPV6_PREFIX_GROUPS).collect(Collectors.joining(":"));
  }
}

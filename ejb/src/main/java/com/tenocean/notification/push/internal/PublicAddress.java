package com.tenocean.notification.push.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address belongs to the internet at large: none of the blocks that IANA's registries of
 * special-purpose addresses (RFC 6890) name, and of IPv6 only what is given out at all.
 */
final class PublicAddress {
  private static final List<Block> RESERVED =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "3fff::/20");

  private static final Block GIVEN_OUT = Block.of("2000::/3");
  private static final int IPV4_BYTES = 4;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    var bytes = address.getAddress();
    boolean isInUse = bytes.length == IPV4_BYTES || GIVEN_OUT.holds(bytes);
    return isInUse && RESERVED.stream().noneMatch(block -> block.holds(bytes));
  }

  private static List<Block> blocks(String... texts) {
    return Arrays.stream(texts).map(Block::of).toList();
  }

  /** All addresses that begin with the same bits. */
  private record Block(byte[] first, int bits) {

    static Block of(String text) {
      var slash = text.indexOf('/');
      try {
        return new Block(
            InetAddress.getByName(text.substring(0, slash)).getAddress(),
            Integer.parseInt(text.substring(slash + 1)));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(text + " is no block of addresses", e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != first.length) {
        return false;
      }
      int whole = bits / Byte.SIZE;
      int mask = 0xff00 >> bits % Byte.SIZE & 0xff;
      return Arrays.equals(first, 0, whole, address, 0, whole)
          && (mask == 0 || (first[whole] & mask) == (address[whole] & mask));
    }
  }
}

package com.tenocean.notification.internal;

import java.util.List;
import java.util.stream.IntStream;

/** A list in parts, in order. */
final class Parts {
  private Parts() {}

  /**
   * @param size of each part but the last one, which may be smaller
   */
  static <T> List<List<T>> of(List<T> all, int size) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
        .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)))
        .toList();
  }
}

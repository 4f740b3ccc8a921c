package com.tenocean.digest.internal;

/**
 * Some readers are done.
 *
 * @param sent for how many of them there was something new
 */
public record PageResult(int readers, int sent, boolean isLast) {
  static final PageResult NOBODY_LEFT = new PageResult(0, 0, true);
}

package com.tenocean.digest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An item as a reader sees it.
 *
 * @param title one line
 * @param detail a second, shorter one; null for none
 * @param target the path of the page that it leads to
 */
public record DigestLine(String title, @Nullable String detail, String target)
    implements Serializable {

  /** As the item itself says it. */
  public static DigestLine of(DigestItem item) {
    return new DigestLine(item.title(), item.detail(), item.target());
  }
}

package com.tenocean.digest;

import static java.util.stream.Collectors.toMap;

import com.tenocean.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a feature puts into digests; implemented by features as CDI beans. All methods are called in
 * a transaction of the digest's and read only.
 *
 * <p>What is common need not be looked after: nobody gets what is older than the own last digest,
 * what was mailed, what was read under the bell, what is muted, or what is their own.
 */
public interface DigestSource {
  /** More of one source, the best first, are not looked at. */
  int MOST = 500;

  /** Names it in what is stored, such as {@code announcements}; it never changes. */
  String name();

  /**
   * What anybody might get: once for each digest, in a bounded number of queries. Of more than
   * {@link #MOST} the best should come.
   */
  List<DigestItem> collect(DigestWindow window);

  /**
   * Whom what concerns who has not seen it, of some hundred readers, in a bounded number of
   * queries.
   *
   * @param items some of those that {@link #collect} gave
   * @return by reader, in any order; who gets nothing may be left out
   */
  Map<UserId, List<DigestItem>> visibleTo(Collection<UserId> readers, List<DigestItem> items);

  /**
   * What concerns one reader alone, such as a request of the own, and so is not collected: of some
   * hundred readers, in a bounded number of queries.
   */
  default Map<UserId, List<DigestItem>> personal(Collection<UserId> readers, DigestWindow window) {
    return Map.of();
  }

  /**
   * How some items read as the letter leaves, by cause. What is left out is no longer so, and not
   * told.
   */
  default Map<String, DigestLine> lines(List<DigestItem> items, Locale locale) {
    return items.stream().collect(toMap(DigestItem::cause, DigestLine::of));
  }
}

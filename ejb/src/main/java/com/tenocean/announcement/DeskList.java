package com.tenocean.announcement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some announcements: what is in preparation first, then the newest.
 *
 * @param next where the following page starts; null if this is the last
 */
public record DeskList(List<DeskRow> rows, @Nullable DeskKey next) {

  public DeskList {
    rows = List.copyOf(rows);
  }
}

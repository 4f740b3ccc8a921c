package com.tenocean.web.digest;

import com.tenocean.digest.DigestDesk;
import com.tenocean.digest.DigestList;
import com.tenocean.digest.DigestRow;
import com.tenocean.digest.DigestState;
import com.tenocean.digest.NextDigest;
import com.tenocean.web.language.Text;
import com.tenocean.web.time.Times;
import com.tenocean.web.visit.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the next digest comes, how one that is under way goes, and how those before went. */
@Named
@RequestScoped
public class DigestsPage {
  @Inject DigestDesk desk;
  @Inject HttpServletRequest request;
  @Inject Times times;
  @Inject Text text;

  private @Nullable LocalDate before;
  private DigestList list;

  @PostConstruct
  void read() {
    before =
        Query.read(request, "before", LocalDate::parse).filter(Times::isOfOurTime).orElse(null);
    list = desk.history(before);
  }

  /** When the next one comes and to how many, in a sentence. */
  public String getNext() {
    return desk.next().map(this::sentence).orElseGet(() -> text.of("digests.nobody"));
  }

  private String sentence(NextDigest next) {
    return text.format("digests.next", times.weekdayAndTime(next.at()), next.readers());
  }

  /** Whether there has been none yet. */
  public boolean isFirst() {
    return before == null && list.rows().isEmpty();
  }

  /** Those that are being made, of the ones listed. */
  public List<DigestRow> getUnderWay() {
    return rows(true);
  }

  /** Those that are over, of the ones listed. */
  public List<DigestRow> getPast() {
    return rows(false);
  }

  private List<DigestRow> rows(boolean areUnderWay) {
    return list.rows().stream()
        .filter(row -> (row.state() == DigestState.UNDER_WAY) == areUnderWay)
        .toList();
  }

  /** The look of a state: see {@code to:status}. */
  public String kind(DigestState state) {
    return switch (state) {
      case UNDER_WAY -> "wait";
      case DONE -> "good";
      case STOPPED -> "bad";
    };
  }

  /** A number as the reader writes it. */
  public String number(int number) {
    return NumberFormat.getIntegerInstance(text.locale()).format(number);
  }

  /** How long it took; a dash if it is not done. */
  public String took(DigestRow row) {
    return row.finishedAt() == null
        ? "—"
        : times.took(Duration.between(row.startedAt(), row.finishedAt()));
  }

  /** The next part of the list; null at its end. */
  public @Nullable String getOlder() {
    return list.older() == null ? null : link(list.older());
  }

  /** The list from its beginning; null if this is it. */
  public @Nullable String getNewest() {
    return before == null ? null : link(null);
  }

  private String link(@Nullable LocalDate date) {
    return request.getContextPath() + "/admin/digests" + new Query().with("before", date);
  }
}

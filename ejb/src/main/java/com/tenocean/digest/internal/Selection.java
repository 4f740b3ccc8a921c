package com.tenocean.digest.internal;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestSource;
import com.tenocean.digest.DigestWindow;
import com.tenocean.notification.MuteRepository;
import com.tenocean.notification.Told;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of all that is there is news to each of some readers, with hardly more queries than for one:
 * what is from after the end of their last digest, and what is from just before it but had not been
 * committed when that one was collected.
 */
@ApplicationScoped
public class Selection {
  /** No transaction lasts longer. */
  private static final Duration LATEST_COMMIT = Duration.ofMinutes(10);

  @Inject private Sources sources;
  @Inject private Candidates candidates;
  @Inject private Told told;
  @Inject private MuteRepository mutes;

  /** In no order; who has no news is left out. */
  Map<UserId, List<Candidate>> of(
      List<Reader> readers, List<Candidate> collected, DigestWindow period) {
    var ids = readers.stream().map(Reader::id).toList();
    var visible = visible(ids, collected, period);
    var known = told.of(ids, texts(visible, DigestItem::cause));
    var muted = mutes.of(ids, texts(visible, DigestItem::about));
    var before = collectedBefore(readers, visible);
    var news = new HashMap<UserId, List<Candidate>>();
    for (var reader : readers) {
      var of =
          new Known(reader, of(known, reader), of(muted, reader), before.get(reader.newSince()));
      var some = visible.getOrDefault(reader.id(), List.of()).stream().filter(of::isNews).toList();
      if (!some.isEmpty()) {
        news.put(reader.id(), some);
      }
    }
    return news;
  }

  /** Of what may have come late, what each digest had that was the last of one of the readers. */
  private Map<Instant, Set<String>> collectedBefore(
      List<Reader> readers, Map<UserId, List<Candidate>> visible) {
    var late =
        readers.stream()
            .flatMap(
                reader ->
                    visible.getOrDefault(reader.id(), List.of()).stream()
                        .filter(candidate -> isFromJustBefore(reader, candidate)))
            .map(candidate -> candidate.item().cause())
            .collect(toSet());
    return late.isEmpty()
        ? Map.of()
        : candidates.collected(readers.stream().map(Reader::newSince).collect(toSet()), late);
  }

  private static boolean isFromJustBefore(Reader reader, Candidate candidate) {
    var at = candidate.item().at();
    return candidate.position() != null
        && at.isBefore(reader.newSince())
        && !at.isBefore(reader.newSince().minus(LATEST_COMMIT));
  }

  private Map<UserId, List<Candidate>> visible(
      List<UserId> readers, List<Candidate> collected, DigestWindow period) {
    var visible = new HashMap<UserId, List<Candidate>>();
    for (var source : sources.all()) {
      shared(source, readers, collected).forEach((reader, some) -> add(visible, reader, some));
      source
          .personal(readers, period)
          .forEach((reader, items) -> add(visible, reader, own(source, items)));
    }
    return visible;
  }

  private static Map<UserId, Stream<Candidate>> shared(
      DigestSource source, List<UserId> readers, List<Candidate> collected) {
    var byItem =
        Sources.candidatesOf(source.name(), collected).stream()
            .collect(toMap(Candidate::item, Function.identity(), (one, same) -> one));
    if (byItem.isEmpty()) {
      return Map.of();
    }
    return source.visibleTo(readers, List.copyOf(byItem.keySet())).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, of -> of.getValue().stream().map(byItem::get)));
  }

  private static Stream<Candidate> own(DigestSource source, List<DigestItem> items) {
    return items.stream().map(item -> new Candidate(null, source.name(), item));
  }

  private static void add(Map<UserId, List<Candidate>> all, UserId reader, Stream<Candidate> some) {
    some.filter(Objects::nonNull).forEach(all.computeIfAbsent(reader, r -> new ArrayList<>())::add);
  }

  private static Set<String> texts(
      Map<UserId, List<Candidate>> visible, Function<DigestItem, String> text) {
    return visible.values().stream()
        .flatMap(Collection::stream)
        .map(Candidate::item)
        .map(text)
        .filter(Objects::nonNull)
        .collect(toSet());
  }

  private static Set<String> of(Map<UserId, Set<String>> texts, Reader reader) {
    return texts.getOrDefault(reader.id(), Set.of());
  }

  /**
   * What a reader needs no letter for.
   *
   * @param before what the reader's last digest had collected of what is asked about; null if there
   *     was none
   */
  private record Known(
      Reader reader, Set<String> told, Set<String> muted, @Nullable Set<String> before) {

    boolean isNews(Candidate candidate) {
      var item = candidate.item();
      return (!item.at().isBefore(reader.newSince()) || isLate(candidate))
          && !reader.id().equals(item.author())
          && !told.contains(item.cause())
          && (item.about() == null || !muted.contains(item.about()));
    }

    private boolean isLate(Candidate candidate) {
      return before != null
          && isFromJustBefore(reader, candidate)
          && !before.contains(candidate.item().cause());
    }
  }
}

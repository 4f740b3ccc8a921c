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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What of all that is there is news to each of some readers, with hardly more queries than for one.
 */
@ApplicationScoped
public class Selection {
  @Inject private Sources sources;
  @Inject private Told told;
  @Inject private MuteRepository mutes;

  /** In no order; who has no news is left out. */
  Map<UserId, List<Candidate>> of(
      List<Reader> readers, List<Candidate> collected, DigestWindow period) {
    var ids = readers.stream().map(Reader::id).toList();
    var visible = visible(ids, collected, period);
    var known = told.of(ids, texts(visible, DigestItem::cause));
    var muted = mutes.of(ids, texts(visible, DigestItem::about));
    var news = new HashMap<UserId, List<Candidate>>();
    for (var reader : readers) {
      var of = new Known(reader, of(known, reader), of(muted, reader));
      var some = visible.getOrDefault(reader.id(), List.of()).stream().filter(of::isNews).toList();
      if (!some.isEmpty()) {
        news.put(reader.id(), some);
      }
    }
    return news;
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

  /** What a reader needs no letter for. */
  private record Known(Reader reader, Set<String> told, Set<String> muted) {

    boolean isNews(Candidate candidate) {
      var item = candidate.item();
      return !item.at().isBefore(reader.newSince())
          && !reader.id().equals(item.author())
          && !told.contains(item.cause())
          && (item.about() == null || !muted.contains(item.about()));
    }
  }
}

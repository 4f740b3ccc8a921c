package com.tenocean.notification;

import com.tenocean.shared.Transactions;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Tells open pages how much their reader has not read, when that changes. Each node looks after the
 * pages that are open on it: one query for all their readers, every two seconds. So it does not
 * matter which node planned a notification, and a node that is gone takes nothing with it.
 */
@ApplicationScoped
public class Bells {
  /** More pages than anybody looks at; those beyond ask by themselves. */
  private static final int MOST_OF_ONE = 20;

  private final Map<UserId, Set<Hung>> hung = new ConcurrentHashMap<>();

  @Inject private Inbox inbox;
  @Inject private Transactions transactions;

  /** What a page's bell hangs on. */
  @FunctionalInterface
  public interface Strap {
    void cut();
  }

  private static final class Hung {
    private final IntConsumer bell;
    private int told = -1;

    Hung(IntConsumer bell) {
      this.bell = bell;
    }

    /** Only the timer calls it, one beat after another. */
    void show(int unread) {
      if (told != unread) {
        told = unread;
        bell.accept(unread);
      }
    }
  }

  /**
   * Tells a page from now on, the first time within one beat.
   *
   * @param bell takes the number; must not block
   * @return empty if the reader has too many pages open
   */
  public Optional<Strap> hang(UserId reader, IntConsumer bell) {
    var one = new Hung(bell);
    var bells =
        hung.compute(
            reader,
            (id, known) -> {
              var all = known == null ? ConcurrentHashMap.<Hung>newKeySet() : known;
              if (all.size() < MOST_OF_ONE) {
                all.add(one);
              }
              return all;
            });
    return bells.contains(one) ? Optional.of(() -> take(reader, one)) : Optional.empty();
  }

  private void take(UserId reader, Hung one) {
    hung.computeIfPresent(
        reader,
        (id, bells) -> {
          bells.remove(one);
          return bells.isEmpty() ? null : bells;
        });
  }

  /** Looks, and tells. */
  public void beat() {
    var readers = Set.copyOf(hung.keySet());
    if (!readers.isEmpty()) {
      var unread = transactions.inNew(() -> inbox.unread(readers));
      readers.forEach(
          reader ->
              hung.getOrDefault(reader, Set.of())
                  .forEach(bell -> bell.show(unread.getOrDefault(reader, 0))));
    }
  }
}

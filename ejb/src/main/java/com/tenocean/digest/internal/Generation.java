package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.digest.Ranking;
import com.tenocean.notification.Category;
import com.tenocean.notification.Notification;
import com.tenocean.notification.Notifier;
import com.tenocean.notification.Recipients;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a digest, piece by piece, each in the caller's transaction. The digest's row says how far
 * it has come and is locked meanwhile: however many runs are at it, every reader is served once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Generation {
  /** So many readers are held in memory, and in one transaction. */
  static final int PAGE = 500;

  @Inject private Digests digests;
  @Inject private DigestReaders readers;
  @Inject private Candidates candidates;
  @Inject private Selection selection;
  @Inject private Issues issues;
  @Inject private Notifier notifier;
  @Inject private Recipients recipients;

  /** Keeps what anybody might get, once. */
  public void collect(DigestId id) {
    var digest = digests.lock(id);
    if (!digest.isCollected()) {
      candidates.keep(id, candidates.collect(digest.period()));
      digests.collected(id);
    }
  }

  /** Serves the next readers: an issue and a delivery for each who has something new. */
  public PageResult serve(DigestId id) {
    var digest = digests.lock(id);
    var page = digest.isFinished() ? List.<Reader>of() : readers.next(digest, PAGE);
    if (page.isEmpty()) {
      return PageResult.NOBODY_LEFT;
    }
    var sent = issue(digest, page);
    tell(digest, sent);
    digests.served(id, page.get(page.size() - 1).id(), page.size(), sent.size());
    return new PageResult(page.size(), sent.size(), page.size() < PAGE);
  }

  public void finish(DigestId id) {
    digests.finish(id);
  }

  private Set<UserId> issue(Digest digest, List<Reader> page) {
    var ranking = new Ranking(digest.period().to());
    var news = selection.of(page, candidates.of(digest.id()), digest.period());
    return issues.keep(
        digest,
        page.stream()
            .filter(reader -> news.containsKey(reader.id()))
            .map(
                reader ->
                    new Issue(
                        reader.id(), reader.newSince(), Layout.of(news.get(reader.id()), ranking)))
            .toList());
  }

  /** Who has asked to see one gets it in any case, and at once. */
  private void tell(Digest digest, Set<UserId> told) {
    var what =
        new Notification(
            Category.DIGEST,
            DigestLetter.NAME,
            digest.cause(),
            Map.of(DigestLetter.DIGEST, digest.id().toString()));
    if (digest.askedBy() == null) {
      notifier.notifyAll(told, what);
    } else {
      recipients
          .find(told)
          .forEach((reader, known) -> notifier.notifyAt(known.address(), reader, what));
    }
  }
}

package com.tenocean.digest.internal;

import com.tenocean.digest.DigestSource;
import com.tenocean.workflow.NonRetriableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** What the features put into digests. */
@ApplicationScoped
public class Sources {
  private Iterable<DigestSource> all;

  Sources() {}

  @Inject
  Sources(@Any Instance<DigestSource> all) {
    this((Iterable<DigestSource>) all);
  }

  Sources(Iterable<DigestSource> all) {
    this.all = all;
  }

  Iterable<DigestSource> all() {
    return all;
  }

  /**
   * @throws NonRetriableException if the feature is gone
   */
  DigestSource named(String name) {
    for (var source : all) {
      if (source.name().equals(name)) {
        return source;
      }
    }
    throw new NonRetriableException("no source of digests is named '" + name + "'");
  }

  static List<Candidate> candidatesOf(String source, List<Candidate> candidates) {
    return candidates.stream().filter(one -> one.source().equals(source)).toList();
  }
}

package com.tenocean.notification;

import com.tenocean.shared.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows where people are reached and in which language; implemented where people are kept. */
public interface Recipients {

  /** All of them with as many queries as for one; who is gone is left out. */
  Map<UserId, Recipient> find(Collection<UserId> ids);

  /** Empty when the person is gone. */
  default Optional<Recipient> find(UserId id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }
}

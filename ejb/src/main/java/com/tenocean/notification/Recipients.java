package com.tenocean.notification;

import com.tenocean.shared.UserId;
import java.util.Optional;

/** Knows where people are reached and in which language; implemented where people are kept. */
public interface Recipients {

  /** Empty when the person is gone. */
  Optional<Recipient> find(UserId id);
}

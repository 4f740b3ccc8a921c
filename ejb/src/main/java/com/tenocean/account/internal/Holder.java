package com.tenocean.account.internal;

import com.tenocean.shared.UserId;
import com.tenocean.user.EmailAddress;
import com.tenocean.user.User;
import java.util.List;

/**
 * Whose password it is.
 *
 * @param own what a guesser who knows the person would try
 */
public record Holder(UserId id, List<String> own) {

  static Holder of(User user) {
    var email = user.email().map(EmailAddress::value).orElse("");
    return new Holder(user.id(), List.of(user.name().first(), user.name().last(), email));
  }

  public String[] words() {
    return own.toArray(String[]::new);
  }
}

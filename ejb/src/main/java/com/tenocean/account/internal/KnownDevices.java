package com.tenocean.account.internal;

import com.tenocean.shared.Ids;
import com.tenocean.shared.PortalKey;
import com.tenocean.shared.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the devices on which a person signed in before, by a cookie: {@code id.signature}, where
 * the signature covers the person too. A stranger's wrong guesses therefore never slow down the
 * owner at home (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
@ApplicationScoped
public class KnownDevices {
  @Inject PortalKey key;
  @Inject Ids ids;

  /** Names this device for the person. */
  public String name(UserId user) {
    var id = ids.next().toString();
    return id + "." + signature(id, user);
  }

  /** The device's id, if it is known as one of this account's. */
  public Optional<String> recognise(@Nullable String name, Optional<Account> account) {
    var dot = name == null ? -1 : name.indexOf('.');
    if (dot < 0 || account.isEmpty()) {
      return Optional.empty();
    }
    var id = name.substring(0, dot);
    var expected = bytes(signature(id, account.get().user()));
    return Optional.of(id)
        .filter(known -> MessageDigest.isEqual(expected, bytes(name.substring(dot + 1))));
  }

  private String signature(String id, UserId user) {
    return key.hash("device", id + user);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

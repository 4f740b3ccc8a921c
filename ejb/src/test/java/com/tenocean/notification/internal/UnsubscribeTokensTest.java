package com.tenocean.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.notification.Category;
import com.tenocean.shared.UserId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokensTest {
  private static final UserId PERSON = new UserId(UUID.randomUUID());
  private final UnsubscribeTokens tokens = Mails.tokens();

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(Category category) {
    var token = tokens.of(new Subscription(PERSON, category));
    assertThat(token).matches("[\\w-]{40,100}").doesNotContain(PERSON.toString());
    assertThat(tokens.read(token)).contains(new Subscription(PERSON, category));
  }

  @Test
  void namesSeveral() {
    var both = new Subscription(PERSON, Set.of(Category.EVENT, Category.MENTION));
    assertThat(tokens.read(tokens.of(both))).contains(both);
  }

  @Test
  void noSignOfItCanBeChangedOrLeftOut() {
    var token = tokens.of(new Subscription(PERSON, Category.EVENT));
    for (int i = 0; i < token.length(); i++) {
      var other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(tokens.read(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
      assertThat(tokens.read(token.substring(0, i))).isEmpty();
      assertThat(tokens.read(token.substring(0, i) + token.substring(i + 1))).isEmpty();
    }
    assertThat(tokens.read(token + "A")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "….….…", "AAAAAAAAAAAAAAAAAAAAAA", "%00%00"})
  void rubbishIsNoToken(String rubbish) {
    assertThat(tokens.read(rubbish)).isEmpty();
  }
}

package com.tenocean.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.harness.FromOutside;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms for visitors make of bad input: a clear word, the input kept, nothing broken. */
@FromOutside
class FormsIT {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private final Visitor visitor = new Visitor("en");

  @Test
  void anEmptyFormNamesEveryField() {
    var answer = register(Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("“First name” is missing", "“Last name” is missing")
        .contains("“E-mail address” is missing", "“Your unit” is missing");
  }

  @Test
  void aFieldThatIsLeftOutIsMissingToo() {
    var entries = entries("maria@example.org");
    entries.remove("unit");

    assertThat(register(entries).body()).contains("“Your unit” is missing");
  }

  @Test
  void complainsInTheReadersLanguage() {
    var answer = new Visitor("es").fillIn("/register", "register", entries("nobody"));

    assertThat(answer.body()).contains("No es una dirección de correo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b@c.org", "maria@", "@example.org", "maria@example"})
  void aWrongAddressIsSaidToBeWrongAndKept(String wrong) {
    var answer = register(entries(wrong));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("This is not an e-mail address", "value=\"Maria\"");
  }

  @Test
  void whatIsTooLongIsRefusedAndKept() {
    var answer = register(with("firstName", "x".repeat(101)));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("register:firstName-error", "x".repeat(101));
  }

  @Test
  void aNameOfUnseenCharactersIsNone() {
    var answer = register(with("lastName", "\u200F\u202E"));

    assertThat(answer.body()).contains("Write a name with at least one letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-7000-8000-00000000dead", "' or 1=1 --", "4B", SCRIPT})
  void anUnknownUnitIsRefused(String unit) {
    var answer = register(with("unit", unit));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("register:unit-error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"مريم", "王小明", "🌊🙂", "O’Brien", SCRIPT, "Robert'); drop table app_user;--"})
  void namesOfAnyKindAreTaken(String name) {
    var entries = with("firstName", name);
    entries.put("email", "name" + Math.abs(name.hashCode()) + "@example.org");

    assertThat(register(entries).location()).endsWith("/check-your-mail");
  }

  @Test
  void markupIsShownAsItWasWritten() {
    var entries = new LinkedHashMap<String, String>();
    for (var field : new String[] {"firstName", "lastName", "email", "unit"}) {
      entries.put(field, SCRIPT);
    }

    var answer = register(entries);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("&lt;script&gt;alert(1)").doesNotContain(SCRIPT);
  }

  @Test
  void aKnownAddressGetsTheSameAnswerAsANewOne() {
    var first = register(entries("twice@example.org"));
    var second = new Visitor("en").fillIn("/register", "register", entries("twice@example.org"));

    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.location()).isEqualTo(first.location()).endsWith("/check-your-mail");
    assertThat(second.body()).isEqualTo(first.body());
  }

  @Test
  void aReplayedFormIsAnsweredLikeTheFirst() {
    var fields = visitor.fields("/register", "register", entries("replayed@example.org"));

    assertThat(visitor.post("/register", fields).location()).endsWith("/check-your-mail");
    assertThat(visitor.post("/register", fields).location()).endsWith("/check-your-mail");
  }

  @Test
  void aFormThatOutlivedItsSessionLosesNothing() {
    var fields = visitor.fields("/register", "register", entries("late@example.org"));
    visitor.forgetCookies();

    var answer = visitor.post("/register", fields);

    assertThat(answer.status()).isIn(200, 302);
    assertThat(answer.location() + answer.body())
        .containsAnyOf("/check-your-mail", "late@example.org");
  }

  @Test
  void aForgedLinkSaysWhatToDo() {
    var opened = visitor.get("/confirm-email?token=forged");
    assertThat(opened.status()).isEqualTo(303);
    assertThat(opened.location()).doesNotContain("forged");

    assertThat(visitor.get("/confirm-email").body())
        .contains("This link can’t be used", "/check-your-mail", "/login");
  }

  @Test
  void askingForANewLinkTellsNothing() {
    var known = visitor.fillIn("/check-your-mail", "again", Map.of("email", "twice@example.org"));
    var unknown = visitor.fillIn("/check-your-mail", "again", Map.of("email", "no@example.org"));

    assertThat(known.location()).isEqualTo(unknown.location()).endsWith("/check-your-mail");
    assertThat(visitor.fillIn("/check-your-mail", "again", Map.of("email", "x")).body())
        .contains("This is not an e-mail address");
  }

  private Visitor.Answer register(Map<String, String> entries) {
    return visitor.fillIn("/register", "register", entries);
  }

  private static Map<String, String> entries(String email) {
    var entries = new LinkedHashMap<String, String>();
    entries.put("firstName", "Maria");
    entries.put("lastName", "Santos");
    entries.put("email", email);
    entries.put("unit", "none");
    return entries;
  }

  private static Map<String, String> with(String field, String value) {
    var entries = entries("maria@example.org");
    entries.put(field, value);
    return entries;
  }
}

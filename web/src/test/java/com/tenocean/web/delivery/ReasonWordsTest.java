package com.tenocean.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonWordsTest {
  private static final Path SERVICES = Path.of("../ejb/src/main/java");

  /** Where code writes a reason down as a whole. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:NothingToTellException|UnusableDeviceException|PushResult\\.failed|Outcome\\.failed|Outcome\\.suppressed|new Route)"
              + "\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @ParameterizedTest
  @CsvSource({
    "turned off, off",
    "muted topic 17, muted",
    "standing ALUMNI, standing",
    "it is SENT already, already",
    "the mail relay answered 550 5.1.1, refused",
    "the mail relay answered 554, refused",
    "sent back with 550 5.1.1, sentBack",
    "5.1.1, sentBack",
    "550, sentBack",
    "'mail to the address has stopped: refused 3 times, last as 5.1.1', mailStopped",
    "given up after 21 attempts: MailDeferredException: it answered 451; later, givenUp",
    "the push service answered 403, pushRefused",
    "the push service answered 413: the message is too large for it, pushRefused",
    "the push service answered 503 for too long, pushRefused",
    "no answer from push.example (HttpConnectTimeoutException), pushSilent",
    "push.example has no address, pushSilent",
  })
  void knowsPhrasesWithTheirParticulars(String phrase, String key) {
    assertThat(ReasonWords.keyOf(phrase)).hasValue(key);
  }

  @ParameterizedTest
  @CsvSource({"standing KING", "turned off by whom", "''"})
  void doesNotClaimToKnowOthers(String phrase) {
    assertThat(ReasonWords.keyOf(phrase)).isEmpty();
  }

  @Test
  void everyReasonThatIsWrittenHasItsWords() throws IOException {
    var unknown = written();
    assertThat(unknown).hasSizeGreaterThan(8); // else the pattern fits nothing any more
    unknown.removeIf(phrase -> ReasonWords.keyOf(phrase).isPresent());
    assertThat(unknown).as("reasons that ReasonWords does not know").isEmpty();
  }

  private static Set<String> written() throws IOException {
    var phrases = new TreeSet<String>();
    try (var files = Files.walk(SERVICES)) {
      for (var file : files.filter(name -> name.toString().endsWith(".java")).toList()) {
        WRITTEN
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> phrases.add(found.group(1)));
      }
    }
    return phrases;
  }
}

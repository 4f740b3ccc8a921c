package com.tenocean.web.delivery;

import static java.util.stream.Collectors.joining;

import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in the reader's language why something did not arrive. Rows hold a short English phrase,
 * some with a particular at its end; the phrase is the key by which the words are found here. One
 * that is not known (from a later release, or an earlier one) is shown as it is.
 */
@Named
@RequestScoped
public class ReasonWords {

  /** A phrase, and the text that says it: {@code deliveries.reason.<key>}. */
  private record Known(Pattern phrase, String key) {
    static Known of(String phrase, String key) {
      return new Known(Pattern.compile(phrase), key);
    }
  }

  private static final List<Known> ALL =
      List.of(
          Known.of("turned off", "off"),
          Known.of("muted .*", "muted"),
          Known.of("wants nothing but security", "securityOnly"),
          Known.of("standing (APPLICANT|RESIDENT|STAFF|ALUMNI|SUSPENDED)", "standing"),
          Known.of("the person is gone", "gone"),
          Known.of("the person has no e-mail address", "noAddress"),
          Known.of("the person has no device to push to", "noDevice"),
          Known.of("no such delivery", "noLonger"),
          Known.of("it is [A-Z]+ already", "already"),
          Known.of("it has ended meanwhile", "already"),
          Known.of("it can't be written: .*", "unwritten"),
          Known.of("nothing of what had gathered is still so", "noLonger"),
          Known.of("nothing of it is still so", "noLonger"),
          Known.of("a later digest tells of it", "laterDigest"),
          Known.of("the announcement is withdrawn or over", "announcementOver"),
          Known.of("mail to the address has stopped: .*", "mailStopped"),
          Known.of("given up (?s:.*)", "givenUp"),
          Known.of("the address is confirmed already", "confirmed"),
          Known.of("the address is no longer asked for", "addressNotAsked"),
          Known.of("the verification is gone", "applicationGone"),
          Known.of("the verification is not open any more", "applicationDecided"),
          Known.of("the address or the message can't be written as mail", "unwritable"),
          Known.of("the mail relay answered (.*)", "refused"),
          Known.of("sent back with (.*)", "sentBack"),
          Known.of("(\\d{3}(?: \\d\\.\\d+\\.\\d+)?|\\d\\.\\d+\\.\\d+)", "sentBack"),
          Known.of("the device is gone", "deviceGone"),
          Known.of("the device subscribed for other keys of the portal", "deviceKeys"),
          Known.of("it is too late for it", "late"),
          Known.of("the push service is at an address that is not public", "pushAddress"),
          Known.of("the push service answered (\\d+).*", "pushRefused"),
          Known.of("(?:no answer from )?(\\S+) (?:has no address|\\(\\w+\\))", "pushSilent"));

  /** A push tells the reason of each device. */
  private static final String BETWEEN = "; ";

  @Inject Text text;

  /** The sentences for what a row says; a phrase that is not known stays as it is. */
  public String of(String reason) {
    return phrases(reason).map(this::sentence).distinct().collect(joining(" "));
  }

  private static Stream<String> phrases(String reason) {
    return known(reason).isPresent() ? Stream.of(reason) : Stream.of(reason.split(BETWEEN));
  }

  private String sentence(String phrase) {
    return known(phrase)
        .map(
            known -> {
              var particular = known.phrase.matcher(phrase);
              return particular.matches() && particular.groupCount() > 0
                  ? withParticular(known.key, particular.group(1))
                  : text.of("deliveries.reason." + known.key);
            })
        .orElse(phrase);
  }

  private String withParticular(String key, String particular) {
    return key.equals("standing")
        ? text.of("deliveries.reason.standing." + particular)
        : text.format("deliveries.reason." + key, particular);
  }

  /** Whether it is said in the reader's language: else it is English. */
  public boolean knows(String reason) {
    return phrases(reason).allMatch(phrase -> known(phrase).isPresent());
  }

  static Optional<String> keyOf(String phrase) {
    return known(phrase).map(Known::key);
  }

  private static Optional<Known> known(String phrase) {
    return ALL.stream().filter(known -> known.phrase.matcher(phrase).matches()).findFirst();
  }
}

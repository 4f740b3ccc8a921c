package com.tenocean.digest.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.tenocean.digest.DigestItem;
import com.tenocean.digest.DigestLine;
import com.tenocean.digest.DigestSource;
import com.tenocean.digest.Edition;
import com.tenocean.digest.Ranking;
import com.tenocean.notification.MailTexts;
import com.tenocean.notification.NothingToTellException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts an issue into words, in the reader's language and as things are by now. */
@ApplicationScoped
public class EditionWriter {
  private Sources sources;
  private DigestPlan plan;
  private String association;

  EditionWriter() {}

  @Inject
  EditionWriter(
      Sources sources,
      DigestPlan plan,
      @ConfigProperty(name = "tenocean.association.name", defaultValue = "10 Ocean")
          String association) {
    this.sources = sources;
    this.plan = plan;
    this.association = association;
  }

  /**
   * @throws NothingToTellException if nothing of it is still so
   */
  Edition write(Issue issue, Ranking ranking, Locale locale) {
    var texts = MailTexts.beside(DigestSource.class, locale);
    var lines = lines(issue, locale);
    var top =
        items(issue)
            .filter(item -> lines.containsKey(item.cause()))
            .min(ranking.order())
            .orElseThrow(() -> new NothingToTellException("nothing of it is still so"));
    var parts =
        issue.parts().stream()
            .map(part -> written(part, lines, texts))
            .filter(part -> !part.lines().isEmpty())
            .toList();
    int others = count(issue, lines) - 1;
    return new Edition(
        texts.of("subject", lines.get(top.cause()).title(), others, association),
        texts.of("lead", others + 1, since(issue.newSince(), locale)),
        parts);
  }

  private Map<String, DigestLine> lines(Issue issue, Locale locale) {
    var bySource =
        issue.parts().stream()
            .flatMap(part -> part.picks().stream())
            .collect(groupingBy(Candidate::source, mapping(Candidate::item, toList())));
    var lines = new HashMap<String, DigestLine>();
    bySource.forEach((name, items) -> lines.putAll(sources.named(name).lines(items, locale)));
    return lines;
  }

  private static Stream<DigestItem> items(Issue issue) {
    return issue.parts().stream().flatMap(part -> part.picks().stream()).map(Candidate::item);
  }

  private static int count(Issue issue, Map<String, DigestLine> lines) {
    long shown = items(issue).filter(item -> lines.containsKey(item.cause())).count();
    return Math.toIntExact(shown) + issue.parts().stream().mapToInt(Part::more).sum();
  }

  private static Edition.Part written(Part part, Map<String, DigestLine> lines, MailTexts texts) {
    return new Edition.Part(
        texts.of("section." + part.section()),
        part.picks().stream()
            .flatMap(one -> Stream.ofNullable(lines.get(one.item().cause())))
            .toList(),
        part.more() == 0 ? "" : texts.of("more", part.more()),
        part.section().path());
  }

  private String since(Instant moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(moment.atZone(plan.slots().zone()));
  }
}

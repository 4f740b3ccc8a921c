package com.tenocean.digest.internal;

import com.tenocean.digest.DigestId;
import com.tenocean.digest.DigestLine;
import com.tenocean.digest.Edition;
import com.tenocean.digest.Ranking;
import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.NothingToTellException;
import com.tenocean.notification.PortalLinks;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mail of a digest: what was chosen for its reader, in words as it leaves. */
@ApplicationScoped
public class DigestLetter implements MailTemplate {
  static final String NAME = "digest/letter";
  static final String DIGEST = "digest";

  @Inject private Digests digests;
  @Inject private Issues issues;
  @Inject private EditionWriter writer;
  @Inject private PortalLinks links;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    var id = DigestId.of(data.get(DIGEST));
    var issue =
        issues
            .find(id, recipient.id())
            .orElseThrow(() -> new NothingToTellException("a later digest tells of it"));
    var ranking = new Ranking(digests.get(id).period().to());
    return letter(writer.write(issue, ranking, recipient.locale()));
  }

  private Letter letter(Edition edition) {
    return new Letter(
        edition.subject(),
        List.of(edition.lead()),
        edition.parts().stream().map(this::section).toList(),
        null,
        null);
  }

  private Letter.Section section(Edition.Part part) {
    var lines = part.lines().stream().map(this::item);
    return new Letter.Section(
        part.heading(),
        part.rest().isEmpty()
            ? lines.toList()
            : Stream.concat(lines, Stream.of(new Letter.Item(part.rest(), links.to(part.path()))))
                .toList());
  }

  private Letter.Item item(DigestLine line) {
    return new Letter.Item(line.title(), line.detail(), links.to(line.target()));
  }
}

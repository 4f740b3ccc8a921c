package com.tenocean.micro.mail;

import com.tenocean.micro.PrivateFiles;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Mail as files, one for each message and recipient; the file's name orders them by arrival. */
public final class MailFolder {
  private static final String SUFFIX = ".eml";
  private static final DateTimeFormatter ARRIVAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Clock clock;
  private int count;

  /** Keeps mail in a folder. */
  public MailFolder(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Keeps a message for one of those it was sent to. */
  public synchronized void add(MimeMessage message, String recipient)
      throws IOException, MessagingException {
    var id = "%s-%06d".formatted(ARRIVAL.format(clock.instant()), ++count);
    var arriving = PrivateFiles.make(folder.resolve(id + ".part"));
    try (var out = Files.newOutputStream(arriving)) {
      var line = "%s: %s\r\n".formatted(Mail.RECIPIENT_HEADER, recipient.replaceAll("[\r\n]", ""));
      out.write(line.getBytes(StandardCharsets.UTF_8));
      message.writeTo(out);
    }
    Files.move(arriving, folder.resolve(id + SUFFIX));
  }

  /** The latest mail first. */
  public List<Mail> latest(int limit) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .sorted(Comparator.reverseOrder())
          .limit(limit)
          .map(this::read)
          .toList();
    }
  }

  /** One mail, if there is one of that id. */
  public Optional<Mail> find(String id) {
    if (!id.matches("[0-9T.]+-\\d+")) {
      return Optional.empty();
    }
    return Optional.of(folder.resolve(id + SUFFIX)).filter(Files::exists).map(this::read);
  }

  private Mail read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var name = file.getFileName().toString();
      var id = name.substring(0, name.length() - SUFFIX.length());
      return Mail.of(id, new MimeMessage(Session.getInstance(new Properties()), in));
    } catch (IOException | MessagingException unreadable) {
      throw new IllegalStateException("mail in " + file + " can't be read", unreadable);
    }
  }
}

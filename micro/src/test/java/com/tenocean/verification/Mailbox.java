package com.tenocean.verification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What arrived at the mail server over SMTP. */
public final class Mailbox {
  private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

  /** Each is read once: tests ask again and again, and there are soon thousands. */
  private static final Map<Path, Received> READ = new ConcurrentHashMap<>();

  private Mailbox() {}

  /** A mail that arrived. */
  public record Received(String to, String subject, String text) {
    /** The token of the link in it. */
    public String token() {
      var found = TOKEN.matcher(text);
      if (!found.find()) {
        throw new AssertionError("no link with a token in: " + text);
      }
      return found.group(1);
    }
  }

  /** The latest one to an address whose subject has a word in it. */
  public static Optional<Received> latest(String address, String word) {
    return all().stream()
        .filter(mail -> mail.to().contains(address) && mail.subject().contains(word))
        .findFirst();
  }

  public static long count(String address, String word) {
    return all().stream()
        .filter(mail -> mail.to().contains(address) && mail.subject().contains(word))
        .count();
  }

  /** To whom the mails went, once for each. */
  public static List<String> recipients() {
    return all().stream().map(Received::to).toList();
  }

  private static List<Received> all() {
    try (var files = Files.list(Path.of(System.getProperty("tenocean.test.home"), "mail"))) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted(Comparator.reverseOrder())
          .map(file -> READ.computeIfAbsent(file, Mailbox::read))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Received read(Path file) {
    try (var in = Files.newInputStream(file)) {
      var message = new MimeMessage(Session.getInstance(new Properties()), in);
      BodyPart plain = ((MimeMultipart) message.getContent()).getBodyPart(0);
      return new Received(
          message.getHeader("To", ","), message.getSubject(), (String) plain.getContent());
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(file + " is no mail", e);
    }
  }
}

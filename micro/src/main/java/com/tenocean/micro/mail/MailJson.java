package com.tenocean.micro.mail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Mail as JSON, for tests and scripts. */
final class MailJson {
  private static final char FIRST_PRINTABLE = ' ';

  private MailJson() {}

  static String list(List<Mail> mails) {
    return mails.stream().map(MailJson::of).collect(Collectors.joining(",\n", "[", "]\n"));
  }

  static String of(Mail mail) {
    return "{\"id\":%s,\"recipient\":%s,\"from\":%s,\"subject\":%s,\"headers\":%s,\"text\":%s,\"html\":%s}"
        .formatted(
            quoted(mail.id()),
            quoted(mail.recipient()),
            quoted(mail.from()),
            quoted(mail.subject()),
            object(mail.headers()),
            quoted(mail.text()),
            quoted(mail.html()));
  }

  private static String object(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(MailJson::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int c) {
    return c == '"' || c == '\\'
        ? "\\" + (char) c
        : c < FIRST_PRINTABLE ? "\\u%04x".formatted(c) : String.valueOf((char) c);
  }
}

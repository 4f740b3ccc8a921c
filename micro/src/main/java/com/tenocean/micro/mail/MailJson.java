package com.tenocean.micro.mail;

import static com.tenocean.micro.JsonText.object;
import static com.tenocean.micro.JsonText.quoted;

import java.util.List;
import java.util.stream.Collectors;

/** Mail as JSON, for tests and scripts. */
final class MailJson {
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
}

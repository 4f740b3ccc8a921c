package com.tenocean.micro.mail;

import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which address of the mailbox page shows what. */
final class MailboxRoutes {
  private static final int NOT_FOUND = 404;
  private static final int MOST = 200;
  private static final Pattern ONE =
      Pattern.compile("/(?:(?<json>api/messages)|mail)/(?<id>[^/]+)(?<html>/html)?");

  private final MailFolder folder;

  MailboxRoutes(MailFolder folder) {
    this.folder = folder;
  }

  Answer answer(String path) throws IOException {
    return switch (path) {
      case "/" -> Answer.page(MailboxHtml.list(folder.latest(MOST)));
      case "/api/messages" -> Answer.json(MailJson.list(folder.latest(MOST)));
      case "/style.css" -> Answer.style(MailboxHtml.style());
      default -> one(path);
    };
  }

  private Answer one(String path) {
    var match = ONE.matcher(path);
    if (!match.matches()) {
      return Answer.text(NOT_FOUND, "Nothing is here.");
    }
    Function<Mail, Answer> view =
        match.group("json") != null
            ? mail -> Answer.json(MailJson.of(mail))
            : match.group("html") != null
                ? mail -> Answer.foreign("<base target=\"_blank\">" + mail.html())
                : mail -> Answer.page(MailboxHtml.one(mail));
    return folder
        .find(match.group("id"))
        .map(view)
        .orElseGet(() -> Answer.text(NOT_FOUND, "That mail is not here."));
  }
}

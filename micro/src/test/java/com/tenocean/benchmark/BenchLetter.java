package com.tenocean.benchmark;

import com.tenocean.notification.Letter;
import com.tenocean.notification.MailTemplate;
import com.tenocean.notification.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** A mail as an announcement makes one. */
@ApplicationScoped
public class BenchLetter implements MailTemplate {
  public static final String NAME = "bench/letter";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Letter compose(Recipient recipient, Map<String, String> data) {
    return new Letter(
        "The lift is out of order on Tuesday",
        List.of(
            "The lift is out of order on Tuesday, from 9 to 11 in the morning.",
            "Please use the stairs by the north entrance. Ask the caretaker if you need help with"
                + " anything heavy; he is in the building until six.",
            "We are sorry for the trouble. The board"),
        new Letter.Action("Read it in the portal", URI.create("https://portal.example.org/a/17")));
  }
}

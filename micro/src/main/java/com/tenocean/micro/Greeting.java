package com.tenocean.micro;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the program says once it is ready. */
final class Greeting {
  private final List<String> lines = new ArrayList<>();

  void mailbox(String url) {
    lines.add("Mail:     " + url + "  (nothing leaves this machine)");
  }

  void log(Path folder) {
    lines.add("Log:      " + folder);
  }

  String text(String url) {
    return """

        Ten Ocean is ready.
          Portal:   %s
        %s
          Stop it with Ctrl-C.
        """
        .formatted(url, String.join("\n", lines.stream().map(line -> "  " + line).toList()));
  }
}

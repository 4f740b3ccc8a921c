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

  void demo(List<String> accounts, String password) {
    if (!accounts.isEmpty()) {
      lines.add("Sign in:  with the password  " + password + "  as");
      accounts.forEach(account -> lines.add("            " + account));
    }
  }

  void firstAdmin(Path file) {
    lines.add("Sign in:  the first admin's one-time link is in " + file);
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

package com.tenocean.web.frame;

import com.tenocean.markup.Markdown;
import com.tenocean.web.language.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Text that somebody wrote with Markdown, as pages show it; see {@code to:prose}. */
@Named
@RequestScoped
public class Prose {
  @Inject Text text;

  /** HTML that is safe to write into a page as it is. */
  public String html(String source, int highestHeading) {
    return Markdown.html(source, highestHeading, number -> text.format("frame.proseTable", number));
  }
}

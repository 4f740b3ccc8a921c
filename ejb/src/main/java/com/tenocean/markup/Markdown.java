package com.tenocean.markup;

import java.util.List;
import java.util.function.IntFunction;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Markdown as a page, a mail or a list shows it. Whatever the source is, the time and the room it
 * takes are bounded: nothing nests deeper than {@link #DEEPEST}, links add no more than a few times
 * the source's length, and what is longer than {@link #MAX_LENGTH} is cut there.
 */
public final class Markdown {
  /** What forms take, in characters. */
  public static final int MAX_LENGTH = 20_000;

  private static final int DEEPEST = 30;

  static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), AutolinkExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private Markdown() {}

  /**
   * HTML that is safe to write into a page as it is. Markup that was typed shows as it was typed;
   * images become links; tables lie in boxes that scroll.
   *
   * @param highestHeading the level of its first heading, 2 to 6; no level is left out below it
   * @param tableName what the first, second, … table's box is called, in the reader's language
   */
  public static String html(String source, int highestHeading, IntFunction<String> tableName) {
    var document = parse(source);
    document.accept(new HeadingLevels(highestHeading));
    return SafeHtml.of(document, tableName);
  }

  /** Text for those who see no formatting: a block in each paragraph, links with their address. */
  public static String plain(String source) {
    return new PlainText(true).of(parse(source));
  }

  /**
   * The beginning as one line, without formatting and addresses: what stands before the first
   * heading or table that follows some text.
   *
   * @param length at most so many characters, of which the last is "…" if the beginning is longer
   */
  public static String summary(String source, int length) {
    return Excerpt.of(new PlainText(false).beginningOf(parse(source)), length);
  }

  private static Node parse(String source) {
    var text = source.length() <= MAX_LENGTH ? source : source.substring(0, MAX_LENGTH);
    var document = PARSER.parse(text);
    document.accept(new LinkRules(text.length()));
    return document;
  }
}

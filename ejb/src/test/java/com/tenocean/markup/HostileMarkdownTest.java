package com.tenocean.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Text written to hurt: it takes little time and little room, and shows nothing but formatting. */
class HostileMarkdownTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_ROOM = 9;
  private static final Set<String> ELEMENTS =
      Set.of(
          "main",
          "div",
          "p",
          "br",
          "hr",
          "strong",
          "em",
          "code",
          "pre",
          "blockquote",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "table",
          "thead",
          "tbody",
          "tr",
          "th",
          "td",
          "a");
  private static final List<String> TOKENS =
      List.of(
          "*",
          "**",
          "_",
          "`",
          "```\n",
          "[",
          "](",
          "]",
          "![",
          ")",
          "<",
          ">",
          "> ",
          "- ",
          "1. ",
          "# ",
          "\n",
          "\n\n",
          "    ",
          "\t",
          "|",
          "|-|-|\n",
          "&lt;",
          "&#0;",
          "\\",
          "word",
          "<script>",
          "</p>",
          "<a href=\"javascript:x\">",
          "javascript:",
          "http://x.example",
          "[a]: /x\n",
          "[a]",
          "\u0000",
          "\uD83D",
          "\u202E",
          "\"",
          "'",
          "<!--",
          "]]>",
          "<![CDATA[",
          "onload=",
          "王",
          "🌊");

  static Stream<String> attacks() {
    return Stream.of(
        of(">"),
        of("- "),
        of("* a\n"),
        of("1. "),
        of("*a "),
        of("*a **b "),
        of("**x"),
        of("_"),
        of("["),
        of("[a]("),
        of("!["),
        of("[[[]]]"),
        of("](x"),
        of("<"),
        of("<a "),
        of("<!--"),
        of("<![CDATA["),
        of("<?"),
        of("&"),
        of("&#x41;"),
        of("\""),
        of("\\"),
        of("`"),
        of("\u0000"),
        of("\n"),
        of("\t"),
        of("a\n"),
        of("a\n=\n"),
        of("```\n"),
        of("***\n"),
        of("#\n"),
        of("|"),
        of("|\n"),
        of("http://"),
        of("a@"),
        of("www."),
        of("(http://a.b/("),
        of("<p>"),
        of("😀"),
        of("[a]: /x \""),
        "- ".repeat(5000) + "a" + of("\n"),
        "> ".repeat(5000) + of("\na"),
        "[a]: http://" + "x".repeat(9000) + "\n\n" + of("[a]"),
        "|a".repeat(3000) + "|\n" + "|-".repeat(3000) + "|\n" + of("|\n"),
        each(i -> "`".repeat(i) + " "),
        each(i -> " ".repeat(i) + "* a\n"),
        each(i -> "[a" + i + "]: /x\n"),
        each(i -> "*".repeat(i % 7) + "a"));
  }

  /** As much of it as a form takes, and more. */
  private static String of(String piece) {
    return piece.repeat(2 * Markdown.MAX_LENGTH / piece.length());
  }

  private static String each(IntFunction<String> piece) {
    var all = new StringBuilder();
    IntStream.range(1, 400).mapToObj(piece).forEach(all::append);
    return all.toString();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void takesLittleTimeAndRoom(String attack) {
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          var most = MOST_ROOM * Math.min(attack.length(), Markdown.MAX_LENGTH);
          var html = html(attack);
          assertThat(html.length()).isLessThan(most);
          assertThat(Markdown.plain(attack).length()).isLessThan(most);
          assertThat(Markdown.summary(attack, 200).length()).isLessThanOrEqualTo(200);
          check(html);
        });
  }

  @Test
  void anyMixtureShowsNothingButFormatting() {
    var random = new Random(20261127);
    for (int i = 0; i < 3000; i++) {
      var source = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, TOKENS.size())
          .forEach(token -> source.append(TOKENS.get(token)));
      check(html(source.toString()));
    }
  }

  private static String html(String source) {
    return Markdown.html(source, 3, number -> "Table " + number);
  }

  /** It is well-formed, so that nothing in it reaches out of it into the page. */
  private static void check(String html) {
    var elements = parsed(html).getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      check((Element) elements.item(i));
    }
  }

  private static void check(Element element) {
    assertThat(ELEMENTS).contains(element.getTagName());
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      assertThat(attribute.getNodeName())
          .isIn("href", "rel", "class", "start", "tabindex", "role", "aria-label");
    }
    if (element.getTagName().equals("a")) {
      assertThat(element.getAttribute("href")).matches("(https?://|mailto:|tel:).+|/([^/\\\\].*)?");
      assertThat(element.getAttribute("rel")).isEqualTo("nofollow noopener noreferrer");
      assertThat(element.getElementsByTagName("a").getLength()).isZero();
    }
  }

  private static Element parsed(String html) {
    try {
      var reader = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      reader.setErrorHandler(null);
      return reader
          .parse(new InputSource(new StringReader("<main>" + html + "</main>")))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + html, e);
    }
  }
}

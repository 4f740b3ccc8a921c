package com.tenocean.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write, and what others then see. */
class MarkdownTest {

  @Test
  void formatsWhatCommonMarkFormats() {
    assertThat(html("The **water** is *off*:\n\n1. kitchen\n2. bath\n\n> `sorry`"))
        .isEqualToIgnoringNewLines(
            """
            <p>The <strong>water</strong> is <em>off</em>:</p>
            <ol><li>kitchen</li><li>bath</li></ol>
            <blockquote><p><code>sorry</code></p></blockquote>
            """);
  }

  @Test
  void tablesAreAlignedByClassesAndScrollByKeyboard() {
    assertThat(html("| Bin | Day |\n|:-:|--:|\n| blue | Tue |"))
        .startsWith("<div class=\"prose-table\" ")
        .contains(" tabindex=\"0\"><table>")
        .contains("<th class=\"prose-center\">Bin</th>", "<td class=\"prose-end\">Tue</td>")
        .endsWith("</table></div>\n")
        .doesNotContain("align=");
  }

  @Test
  void whoLandsOnTheBoxOfATableHearsItsName() {
    var table = "| A |\n|---|\n| 1 |\n\n";
    assertThat(Markdown.html(table + table, 2, number -> "<\"$1 & " + number))
        .contains(
            " role=\"region\" aria-label=\"&lt;&quot;$1 &amp; 1\" ",
            " role=\"region\" aria-label=\"&lt;&quot;$1 &amp; 2\" ")
        .containsSubsequence("<td>1</td>", "</table></div>", "<td>1</td>", "</table></div>");
  }

  @ParameterizedTest
  @CsvSource({
    "'# One\n\n## Two',           '<h3>One</h3><h4>Two</h4>'",
    "'### Deep\n\n# Higher',      '<h3>Deep</h3><h3>Higher</h3>'",
    "'# One\n\n#### Far below',   '<h3>One</h3><h4>Far below</h4>'",
    "'#\n\n# ',                   ''",
    "'One\n===\n\nTwo\n---',      '<h3>One</h3><h4>Two</h4>'",
  })
  void headingsStandBelowThoseOfThePageAndLeaveNoLevelOut(String source, String html) {
    assertThat(html(source)).isEqualToIgnoringNewLines(html);
  }

  @Test
  void headingsBeginWhereThePageSays() {
    assertThat(Markdown.html("# One\n\n## Two", 2, String::valueOf))
        .isEqualToIgnoringNewLines("<h2>One</h2><h3>Two</h3>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https://example.org/a?b=c)",
        "https://example.org/a?b=c",
        "<https://example.org/a?b=c>",
        "![x](https://example.org/a?b=c)",
        "[x]\n\n[x]: https://example.org/a?b=c 'a title'"
      })
  void linksNameTheirRelation(String source) {
    assertThat(html(source))
        .contains("<a href=\"https://example.org/a?b&#61;c\" rel=\"nofollow noopener noreferrer\">")
        .doesNotContain("<img", "title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mailto:a@example.org", "tel:+34600000000", "/events", "/"})
  void mailTelephoneAndThePortalsPagesAreLinkedTo(String address) {
    assertThat(html("[here](" + address + ")")).contains(">here</a>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[here](javascript:alert(1))",
        "[here](JaVaScRiPt:alert(1))",
        "[here](&#106;avascript:alert(1))",
        "[here](data:text/html,x)",
        "[here](vbscript:x)",
        "[here](file:///etc/passwd)",
        "[here](//evil.example)",
        "[here](/\\\\evil.example)",
        "[here](<https://a b>)",
        "[here]()",
        "![here](javascript:alert(1))",
      })
  void ofAnyOtherLinkTheWordsStay(String source) {
    assertThat(html(source)).isEqualToIgnoringNewLines("<p>here</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "<script>alert(1)</script>,  &lt;script&gt;alert(1)&lt;/script&gt;",
    "a <b onclick=x()>c</b>,     a &lt;b onclick&#61;x()&gt;c&lt;/b&gt;",
    "<!-- <a href=x> -->,        &lt;!-- &lt;a href&#61;x&gt; --&gt;",
  })
  void markupShowsAsItWasTyped(String source, String html) {
    assertThat(html(source)).contains(html).doesNotContain("<script", "<b", "<!", "<a");
  }

  @Test
  void anImageInALinkIsItsWords() {
    assertThat(html("[![plan](http://b.example/i.png)](http://a.example)"))
        .contains(">plan</a>")
        .doesNotContain("b.example");
  }

  @Test
  void linksWithoutWordsAreNamedByTheirAddress() {
    assertThat(html("[](http://a.example) ![](http://b.example)"))
        .contains(">http://a.example</a>", ">http://b.example</a>");
  }

  @Test
  void mailsReadItAsPlainText() {
    var source =
        """
        # Water off

        On **Tuesday**, see [the plan](https://example.org/plan) or
        https://example.org or <board@example.org>.\\
        Thanks!

        - kitchen
          1. sink
        - bath

        > quoted
        > twice

        | Bin | Day |
        |---|---|
        | blue | `Tue` |

            code  here

        ***
        <b>as typed</b>
        """;
    assertThat(Markdown.plain(source))
        .isEqualTo(
            """
            Water off

            On Tuesday, see the plan (https://example.org/plan) or https://example.org or board@example.org.
            Thanks!

            - kitchen
              1. sink
            - bath

            > quoted twice

            Bin | Day
            blue | Tue

            code  here

            ---

            <b>as typed</b>\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "'# Water\n\nOff **today**,\nsee [plan](http://x.example).', 'Off today, see plan.'",
    "'Bring:\n\n- tea\n- cake\n\n1. one',                        Bring: • tea • cake • one",
    "'Before.\n\n## Later\n\nAfter.',                            Before.",
    "'> said\n\n| A |\n|---|\n| 1 |',                            said",
    "'# Only a heading',                                         Only a heading",
    "'| A | B |\n|---|---|\n| 1 | 2 |',                          A | B 1 | 2",
    "'***\n\ntext',                                              text",
    "'',                                                         ''",
  })
  void aSummaryIsTheBeginningAsOneLine(String source, String summary) {
    assertThat(Markdown.summary(source, 80)).isEqualTo(summary);
  }

  @ParameterizedTest
  @CsvSource({
    "The water is off on Tuesday, 20, The water is off on…",
    "Supercalifragilisticexpialidocious, 10, Supercali…",
    "星期二上午九点到十二点停水请提前储水, 10, 星期二上午九点到十…",
    "ab 👩‍👧👩‍👧👩‍👧👩‍👧, 10, ab 👩‍👧…",
    "exactly ten, 11, exactly ten",
  })
  void aSummaryIsCutWhereAReaderWould(String source, int length, String summary) {
    assertThat(Markdown.summary(source, length)).isEqualTo(summary);
    assertThat(summary.length()).isLessThanOrEqualTo(length);
  }

  private static String html(String source) {
    return Markdown.html(source, 3, number -> "Table " + number);
  }
}

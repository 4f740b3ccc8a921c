package com.tenocean.markup;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Writes a document as HTML twice guarded: the renderer writes markup that was typed as text, and
 * the sanitiser lets pass what formatting needs and nothing else.
 */
final class SafeHtml {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(Markdown.EXTENSIONS)
          .escapeHtml(true)
          .attributeProviderFactory(context -> new Alignment())
          .build();

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "br", "hr", "strong", "em", "code", "pre", "blockquote")
          .allowElements("h2", "h3", "h4", "h5", "h6", "ul", "ol", "li")
          .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("class")
          .matching(false, Alignment.CENTER, Alignment.END)
          .onElements("th", "td")
          .toFactory();

  private static final Pattern TABLE = Pattern.compile("(?s)<table>.*?</table>");
  private static final String BOX =
      "<div class=\"prose-table\" role=\"region\" aria-label=\"%s\" tabindex=\"0\">%s</div>";

  private SafeHtml() {}

  static String of(Node document, IntFunction<String> tableName) {
    return scrolling(POLICY.sanitize(RENDERER.render(document)), tableName);
  }

  /**
   * A wide table scrolls for itself, by keyboard too: in a box with a name, so that who lands on it
   * hears on what. Only the renderer writes a table, for what was typed is escaped, and tables
   * don't lie in one another.
   */
  private static String scrolling(String html, IntFunction<String> tableName) {
    var number = new AtomicInteger();
    return TABLE
        .matcher(html)
        .replaceAll(
            table -> {
              var name = escaped(tableName.apply(number.incrementAndGet()));
              return Matcher.quoteReplacement(BOX.formatted(name, table.group()));
            });
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The policy for pages allows no attribute that styles; a class does it. */
  private static final class Alignment implements AttributeProvider {
    static final String CENTER = "prose-center";
    static final String END = "prose-end";

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      var align = attributes.remove("align");
      if ("center".equals(align)) {
        attributes.put("class", CENTER);
      } else if ("right".equals(align)) {
        attributes.put("class", END);
      }
    }
  }
}

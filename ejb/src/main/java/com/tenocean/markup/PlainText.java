package com.tenocean.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** A document as plain text that still shows what is a list, a quote or a table. */
final class PlainText {
  private final boolean isFull;

  /**
   * @param isFull with the addresses of links and the form of lists and quotes; else for one line
   */
  PlainText(boolean isFull) {
    this.isFull = isFull;
  }

  String of(Node document) {
    return blocks(document, "\n\n").strip();
  }

  /** What it begins with: up to the first heading, table or rule below some text. */
  String beginningOf(Node document) {
    var blocks = children(document);
    int from = 0;
    while (from < blocks.size() && endsBeginning(blocks.get(from))) {
      from++;
    }
    int to = from;
    while (to < blocks.size() && !endsBeginning(blocks.get(to))) {
      to++;
    }
    return from == to ? of(document) : joined(blocks.subList(from, to), " ");
  }

  private static boolean endsBeginning(Node block) {
    return block instanceof Heading
        || block instanceof TableBlock
        || block instanceof ThematicBreak;
  }

  private String blocks(Node parent, String between) {
    return joined(children(parent), between);
  }

  private String joined(List<Node> blocks, String between) {
    return blocks.stream()
        .map(this::block)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(between));
  }

  private String block(Node node) {
    if (node instanceof ListBlock list) {
      return list(list);
    }
    if (node instanceof BlockQuote) {
      return indented(blocks(node, "\n\n"), "> ", "> ");
    }
    if (node instanceof TableBlock) {
      return table(node);
    }
    if (node instanceof ThematicBreak) {
      return isFull ? "---" : "";
    }
    var asTyped = asTyped(node);
    return asTyped == null ? inline(node) : asTyped.stripTrailing();
  }

  private static String asTyped(Node node) {
    if (node instanceof FencedCodeBlock code) {
      return code.getLiteral();
    }
    if (node instanceof IndentedCodeBlock code) {
      return code.getLiteral();
    }
    return node instanceof HtmlBlock html ? html.getLiteral() : null;
  }

  private String list(ListBlock list) {
    var between = list.isTight() ? "\n" : "\n\n";
    var lines = new ArrayList<String>();
    var number = list instanceof OrderedList ordered ? start(ordered) : 0;
    for (var item : children(list)) {
      var sign = list instanceof OrderedList ? number++ + ". " : "- ";
      lines.add(item(blocks(item, between), sign));
    }
    return String.join(between, lines);
  }

  private static int start(OrderedList list) {
    var number = list.getMarkerStartNumber();
    return number == null ? 1 : number;
  }

  /** A head and a body, each of rows. */
  private String table(Node table) {
    return children(table).stream()
        .flatMap(part -> children(part).stream())
        .map(this::row)
        .collect(Collectors.joining("\n"));
  }

  private String row(Node row) {
    return children(row).stream()
        .filter(TableCell.class::isInstance)
        .map(this::inline)
        .collect(Collectors.joining(" | "));
  }

  private String indented(String text, String first, String others) {
    return isFull ? first + text.replace("\n", "\n" + others) : text;
  }

  private String item(String text, String sign) {
    return isFull ? indented(text, sign, " ".repeat(sign.length())) : "• " + text;
  }

  private String inline(Node parent) {
    var words = new InlineWords(isFull);
    parent.accept(words);
    return words.toString().strip();
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}

package com.tenocean.markup;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of one paragraph, heading or cell. */
final class InlineWords extends AbstractVisitor {
  private final boolean hasAddresses;
  private final StringBuilder words = new StringBuilder();

  InlineWords(boolean hasAddresses) {
    this.hasAddresses = hasAddresses;
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline asTyped) {
    words.append(asTyped.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineEnd) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineEnd) {
    words.append('\n');
  }

  /** A bare link is its own address already. */
  @Override
  public void visit(Link link) {
    int start = words.length();
    visitChildren(link);
    var address = link.getDestination();
    if (hasAddresses && !isBare(words.substring(start), address)) {
      words.append(" (").append(address.replaceFirst("^(mailto|tel):", "")).append(')');
    }
  }

  private static boolean isBare(String text, String address) {
    return address.equals(text) || address.endsWith(":" + text) || address.endsWith("//" + text);
  }

  @Override
  public String toString() {
    return words.toString();
  }
}

package com.tenocean.markup;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Leaves links only to the web, to mail addresses, to telephones and to the portal's own pages; of
 * any other the words stay. An image becomes a link: shown, it would tell a foreign server who
 * reads what, and when.
 *
 * <p>A definition can be used again and again, so that a short text could become a very long page:
 * all addresses together may be a few times as long as the text.
 */
final class LinkRules extends AbstractVisitor {
  private static final Pattern ALLOWED =
      Pattern.compile("(?i)(https?://|mailto:|tel:)\\S+|/([^/\\\\].*)?");
  private static final int TIMES = 3;
  private static final int FOR_SHORT_ONES = 2000;
  private int room;

  LinkRules(int length) {
    room = TIMES * length + FOR_SHORT_ONES;
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    link.setTitle(null);
    if (isAllowed(link.getDestination())) {
      nameIfEmpty(link);
    } else {
      replaceByChildren(link);
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    if (isInLink(image) || !isAllowed(image.getDestination())) {
      replaceByChildren(image);
      return;
    }
    var link = new Link(image.getDestination(), null);
    moveChildren(image, link);
    nameIfEmpty(link);
    image.insertBefore(link);
    image.unlink();
  }

  private boolean isAllowed(String destination) {
    room -= destination.length();
    return room >= 0 && ALLOWED.matcher(destination).matches();
  }

  /** A link without words can't be followed by whoever does not see it. */
  private static void nameIfEmpty(Link link) {
    if (link.getFirstChild() == null) {
      link.appendChild(new Text(link.getDestination()));
    }
  }

  private static boolean isInLink(Node node) {
    for (var outer = node.getParent(); outer != null; outer = outer.getParent()) {
      if (outer instanceof Link) {
        return true;
      }
    }
    return false;
  }

  private static void replaceByChildren(Node node) {
    for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
      node.insertBefore(child);
    }
    node.unlink();
  }

  private static void moveChildren(Node from, Node to) {
    for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
      to.appendChild(child);
    }
  }
}

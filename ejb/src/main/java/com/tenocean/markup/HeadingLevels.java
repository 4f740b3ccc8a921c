package com.tenocean.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;

/**
 * Puts headings in an order that readers of headings can follow (WCAG 2.2, 1.3.1): none above the
 * page's own, none that leaves a level out, none without words.
 */
final class HeadingLevels extends AbstractVisitor {
  private static final int LOWEST = 6;
  private final int highest;

  /** The levels as typed, of the headings that the present place lies under. */
  private final Deque<Integer> above = new ArrayDeque<>();

  HeadingLevels(int highest) {
    this.highest = highest;
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getFirstChild() == null) {
      heading.unlink();
      return;
    }
    int typed = heading.getLevel();
    while (!above.isEmpty() && above.peek() >= typed) {
      above.pop();
    }
    heading.setLevel(Math.min(LOWEST, highest + above.size()));
    above.push(typed);
  }
}

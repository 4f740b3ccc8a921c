package com.tenocean.web.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A page's elements, attributes and words. */
final class PageReader {
  private final List<Element> elements = new ArrayList<>();

  /**
   * An attribute as it stands in the page.
   *
   * @param isRepeated whether its element is shown for each of a list
   */
  record Attribute(String element, String name, String value, boolean isRepeated) {
    /** Whether it holds words outside of expressions. */
    boolean isLiteral() {
      return hasWords(value);
    }
  }

  PageReader(Path page) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      collect(factory.newDocumentBuilder().parse(page.toFile()).getDocumentElement());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException(page + " is no well-formed page", e);
    }
  }

  Stream<String> elements() {
    return elements.stream().map(Element::getTagName);
  }

  Stream<Attribute> attributes() {
    return elements.stream().flatMap(PageReader::attributes);
  }

  List<String> literalTexts() {
    return elements.stream()
        .flatMap(PageReader::children)
        .filter(child -> child.getNodeType() == Node.TEXT_NODE)
        .map(child -> child.getTextContent().strip())
        .filter(PageReader::hasWords)
        .toList();
  }

  private void collect(Element element) {
    elements.add(element);
    children(element)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .forEach(this::collect);
  }

  private static boolean hasWords(String text) {
    return text.replaceAll("#\\{[^}]*}", "").matches("(?s).*\\p{L}.*");
  }

  private static Stream<Node> children(Node node) {
    var children = node.getChildNodes();
    return IntStream.range(0, children.getLength()).mapToObj(children::item);
  }

  private static Stream<Attribute> attributes(Element element) {
    var attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(attributes::item)
        .map(
            a ->
                new Attribute(
                    element.getTagName(), a.getNodeName(), a.getNodeValue(), isRepeated(element)));
  }

  private static boolean isRepeated(Node node) {
    return node != null
        && (node.getNodeName().equals("ui:repeat") || isRepeated(node.getParentNode()));
  }
}

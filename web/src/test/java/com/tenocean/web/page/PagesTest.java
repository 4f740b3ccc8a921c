package com.tenocean.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tenocean.web.language.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may hold, because it would not be translated or the browser would refuse it. */
class PagesTest {
  private static final List<String> WORDED =
      List.of(
          "label",
          "help",
          "word",
          "heading",
          "sentence",
          "alt",
          "title",
          "placeholder",
          "aria-label",
          "itemLabel",
          "noSelectionLabel",
          "header",
          "requiredMessage",
          "validatorMessage",
          "converterMessage");

  private static final Set<String> LIBRARIES =
      Set.of(
          "http://www.w3.org/1999/xhtml",
          "http://www.w3.org/2000/svg",
          "jakarta.faces",
          "jakarta.faces.core",
          "jakarta.faces.facelets",
          "jakarta.faces.html",
          "jakarta.faces.passthrough",
          "jakarta.tags.core",
          "http://omnifaces.org/ui",
          "primefaces",
          "tenocean:tags");

  static Stream<Path> pages() {
    return Sources.pages().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void wordsComeFromBundles(Path page) {
    var found = new PageReader(page);
    assertThat(found.literalTexts()).as("words in %s that are not translated", page).isEmpty();
    assertThat(found.attributes().filter(a -> isWorded(a) && a.isLiteral()).toList())
        .as("attributes in %s with words that are not translated", page)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tagsAreThoseOfLibrariesThatAreThere(Path page) {
    var unknown =
        new PageReader(page)
            .attributes()
            .filter(a -> a.name().startsWith("xmlns") && !LIBRARIES.contains(a.value()))
            .toList();
    assertThat(unknown).as("in %s: their tags would go to the browser as they are", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void scriptsAndStylesComeFromFiles(Path page) {
    var found = new PageReader(page);
    assertThat(found.attributes().filter(a -> a.name().matches("on[a-z]+|style")).toList())
        .as("inline scripts or styles in %s: the Content-Security-Policy forbids them", page)
        .isEmpty();
    assertThat(found.elements().filter(e -> e.matches("f:ajax|style|h:outputScript")).toList())
        .as("in %s: f:ajax needs unsafe-eval, use p:ajax; styles and scripts are files", page)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void classesAreDefined(Path page) {
    var styles = new StyleSheets();
    var unknown =
        new PageReader(page)
            .attributes()
            .filter(a -> a.name().equals("class") || a.name().equals("styleClass"))
            .flatMap(a -> StyleSheets.named(a.value()))
            .filter(name -> !styles.knows(name))
            .toList();
    assertThat(unknown).as("classes in %s that no style sheet has", page).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void exactTimesAreHoveredForInListsAlone(Path page) {
    var hidden =
        new PageReader(page)
            .attributes()
            .filter(a -> a.element().equals("time") && a.name().equals("title"))
            .filter(a -> !a.isRepeated())
            .toList();
    assertThat(hidden).as("in %s: neither touch nor keyboard reaches a title", page).isEmpty();
  }

  /** A button's words stand in {@code value}, where an input has its value. */
  private static boolean isWorded(PageReader.Attribute attribute) {
    return WORDED.contains(attribute.name())
        || (attribute.name().equals("value")
            && attribute.element().matches(".*[bB]utton|h:outputText|h:link|h:outputLabel")
            && attribute.element().contains(":"));
  }
}

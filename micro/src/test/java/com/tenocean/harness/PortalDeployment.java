package com.tenocean.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it ships, with the tests inside: one deployment, one start for all of them. */
@ArquillianSuiteDeployment
public class PortalDeployment {
  private static final Path TESTS = Path.of("target/test-classes");
  private static final File LIBRARIES = new File("target/test-libraries");

  /** Pages that show every pattern, for the browser tests. */
  private static final Path GALLERY = Path.of("src/test/gallery");

  /** The packages whose tests need no page, and what of them is no test itself. */
  private static final Pattern BELOW_THE_PAGES =
      Pattern.compile("com/tenocean/(harness|workflow|digest|user|verification)/.*(?<!IT)\\.class");

  @Deployment
  public static WebArchive portal() throws IOException {
    var portal =
        program()
            .addAsLibraries(LIBRARIES.listFiles())
            .addAsLibrary(openToTests())
            .addAsResource("benchmark-persistence.xml", "META-INF/persistence.xml");
    addTests(portal, test -> true);
    for (var page : GALLERY.toFile().listFiles()) {
      portal.addAsWebResource(page, "gallery/" + page.getName());
    }
    return portal;
  }

  /** Services and workflows without a page, for tests that start portal after portal. */
  static WebArchive withoutPages() throws IOException {
    var portal =
        ShrinkWrap.create(WebArchive.class)
            .merge(
                program(), Filters.include("/WEB-INF/(beans\\.xml|lib/(?!primefaces|omnifaces).*)"))
            .addAsLibraries(
                LIBRARIES.listFiles(
                    (folder, name) -> name.matches("(awaitility|hamcrest|tenocean).*")))
            .addAsWebResource(new StringAsset("The portal without pages"), "index.html");
    addTests(portal, test -> BELOW_THE_PAGES.matcher(test).matches());
    return portal;
  }

  private static WebArchive program() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File("target/program/deploy/tenocean-web.war"));
  }

  /** The portal closes every address that its web.xml does not name: open those of the tests. */
  private static JavaArchive openToTests() {
    return ShrinkWrap.create(JavaArchive.class, "open-to-tests.jar")
        .addAsManifestResource("open-to-tests.xml", "web-fragment.xml");
  }

  /** All but those of the program around the portal, whose classes the portal does not have. */
  private static void addTests(WebArchive portal, Predicate<String> wanted) throws IOException {
    try (var files = Files.walk(TESTS.resolve("com/tenocean"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(TESTS.resolve("com/tenocean/micro")))
          .map(TESTS::relativize)
          .filter(test -> wanted.test(test.toString().replace(File.separatorChar, '/')))
          .forEach(
              test -> portal.addAsWebInfResource(TESTS.resolve(test).toFile(), "classes/" + test));
    }
  }
}

package com.tenocean.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The portal as it ships, with the tests inside: one deployment, one start for all of them. */
@ArquillianSuiteDeployment
public class PortalDeployment {
  private static final Path TESTS = Path.of("target/test-classes");

  /** Pages that show every pattern, for the browser tests. */
  private static final Path GALLERY = Path.of("src/test/gallery");

  @Deployment
  public static WebArchive portal() throws IOException {
    var portal =
        ShrinkWrap.createFromZipFile(
                WebArchive.class, new File("target/program/deploy/tenocean-web.war"))
            .addAsLibraries(new File("target/test-libraries").listFiles())
            .addAsLibrary(openToTests())
            .addAsResource("benchmark-persistence.xml", "META-INF/persistence.xml");
    for (var test : tests()) {
      portal.addAsWebInfResource(test.toFile(), "classes/" + TESTS.relativize(test));
    }
    for (var page : GALLERY.toFile().listFiles()) {
      portal.addAsWebResource(page, "gallery/" + page.getName());
    }
    return portal;
  }

  /** The portal closes every address that its web.xml does not name: open those of the tests. */
  private static JavaArchive openToTests() {
    return ShrinkWrap.create(JavaArchive.class, "open-to-tests.jar")
        .addAsManifestResource("open-to-tests.xml", "web-fragment.xml");
  }

  /** All but those of the program around the portal, whose classes the portal does not have. */
  private static List<Path> tests() throws IOException {
    try (var files = Files.walk(TESTS.resolve("com/tenocean"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(TESTS.resolve("com/tenocean/micro")))
          .toList();
    }
  }
}

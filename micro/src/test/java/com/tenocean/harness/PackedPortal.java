package com.tenocean.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WARs for portals that Arquillian does not start; each is made once, when first asked for. */
public enum PackedPortal {
  WHOLE(PortalDeployment::portal),
  /** What starts in four fifths of the time. */
  WITHOUT_PAGES(PortalDeployment::withoutPages);

  private interface Source {
    WebArchive make() throws IOException;
  }

  private final Source source;
  private Path file;

  PackedPortal(Source source) {
    this.source = source;
  }

  public synchronized Path file() {
    if (file == null) {
      var made = Path.of("target", "portal-%s.war".formatted(name().toLowerCase(Locale.ROOT)));
      try {
        source.make().as(ZipExporter.class).exportTo(made.toFile(), true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      file = made.toAbsolutePath();
    }
    return file;
  }
}

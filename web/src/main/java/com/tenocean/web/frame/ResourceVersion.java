package com.tenocean.web.frame;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Names the state of our style sheet, scripts and icons, so that browsers may keep them for good
 * and still fetch them once they changed.
 */
@Named
@ApplicationScoped
public class ResourceVersion {
  private static final String RESOURCES = "/WEB-INF/resources/tenocean/";

  @Inject ServletContext application;

  private String version = "";

  @PostConstruct
  void read() {
    var sum = new CRC32();
    new TreeSet<>(application.getResourcePaths(RESOURCES)).forEach(path -> add(path, sum));
    version = Long.toHexString(sum.getValue());
  }

  private void add(String path, CRC32 sum) {
    try (var content = application.getResourceAsStream(path)) {
      sum.update(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** The version: changes with any byte of our resources. */
  public String getNumber() {
    return version;
  }
}

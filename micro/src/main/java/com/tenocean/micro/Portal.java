package com.tenocean.micro;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The main class of {@code tenocean.jar}. It takes the data folder, unpacks the jars under {@code
 * lib/} into it, and goes on in a class loader made of them: beside the one that Payara makes for
 * itself, so that the embedded parts and Payara, which bring different releases of the same
 * libraries, never meet. (Jars can be read inside of a jar too, but that takes seconds.)
 */
public final class Portal {
  private static final String LIBRARIES = "lib/";

  private Portal() {}

  /** Starts the portal, or says in one line why it can't. */
  public static void main(String[] args) throws ReflectiveOperationException {
    try {
      Settings.forgetEmptyProperties();
      var folder = DataFolder.open(Settings.dataFolder());
      var loader = new URLClassLoader("tenocean", unpack(folder), Portal.class.getClassLoader());
      Thread.currentThread().setContextClassLoader(loader);
      var program = Class.forName("com.tenocean.micro.Program", true, loader);
      program.getMethod("start", DataFolder.class).invoke(null, folder);
    } catch (StartFailure failure) {
      System.err.println("Ten Ocean can't start: " + failure.getMessage());
      System.exit(1);
    }
  }

  private static URL[] unpack(DataFolder data) {
    var folder = data.emptyFolder("program");
    try (var program = new JarFile(self())) {
      var urls = new ArrayList<URL>();
      for (var library : libraries(program)) {
        urls.add(copy(program, library, folder));
      }
      return urls.toArray(URL[]::new);
    } catch (IOException | URISyntaxException denied) {
      throw new StartFailure(
          "the program can't be unpacked to " + folder + ": " + denied + data.shortage(), denied);
    }
  }

  private static File self() throws URISyntaxException {
    return new File(Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<? extends ZipEntry> libraries(JarFile program) {
    return program.stream()
        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(LIBRARIES))
        .toList();
  }

  private static URL copy(JarFile program, ZipEntry library, Path folder)
      throws IOException, MalformedURLException {
    var target = folder.resolve(library.getName().substring(LIBRARIES.length()));
    try (var in = program.getInputStream(library)) {
      Files.copy(in, target);
    }
    return target.toUri().toURL();
  }
}

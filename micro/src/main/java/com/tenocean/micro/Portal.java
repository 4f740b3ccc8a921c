package com.tenocean.micro;

import fish.payara.micro.boot.loader.LaunchedURLClassLoader;
import fish.payara.micro.boot.loader.archive.JarFileArchive;
import fish.payara.micro.boot.loader.jar.JarFile;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;

/**
 * The main class of {@code tenocean.jar}. It opens the jars under {@code lib/} in a class loader
 * beside the one that Payara makes for itself, so that the embedded parts and Payara, which bring
 * different releases of the same libraries, never meet.
 */
public final class Portal {
  private static final String LIBRARIES = "lib/";

  private Portal() {}

  /** Starts the portal; see {@code Program}. */
  public static void main(String[] args) throws ReflectiveOperationException {
    try {
      var loader = libraries();
      Thread.currentThread().setContextClassLoader(loader);
      var program = Class.forName("com.tenocean.micro.Program", true, loader);
      program.getMethod("main", String[].class).invoke(null, (Object) args);
    } catch (IOException | URISyntaxException | InvocationTargetException broken) {
      System.err.println("Ten Ocean can't start: its program file can't be read: " + broken);
      System.exit(1);
    }
  }

  private static ClassLoader libraries() throws IOException, URISyntaxException {
    var home = Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    JarFile.registerUrlProtocolHandler();
    var program = new JarFileArchive(new File(home));
    var urls = new ArrayList<URL>();
    for (var library :
        program.getNestedArchives(
            entry -> !entry.isDirectory() && entry.getName().startsWith(LIBRARIES))) {
      urls.add(library.getUrl());
    }
    return new LaunchedURLClassLoader(urls.toArray(URL[]::new), Portal.class.getClassLoader());
  }
}

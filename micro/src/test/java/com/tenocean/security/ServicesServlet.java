package com.tenocean.security;

import com.tenocean.account.SignInService;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Calls every method of every service on behalf of whoever asks, and tells which the container let
 * through: a line {@code Service.method open|closed} each. The calls come with nothing in their
 * hands, so behind the container they soon fail.
 */
@WebServlet("/gallery/services")
public class ServicesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<Class<? extends Annotation>> KINDS =
      List.of(Stateless.class, Singleton.class, Stateful.class);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    for (var service : services()) {
      for (var method : service.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
          response
              .getWriter()
              .println(
                  service.getSimpleName()
                      + "."
                      + method.getName()
                      + (isOpen(method) ? " open" : " closed"));
        }
      }
    }
  }

  private static boolean isOpen(Method method) {
    var service = CDI.current().select(method.getDeclaringClass()).get();
    try {
      method.invoke(service, nothing(method));
      return true;
    } catch (InvocationTargetException e) {
      return !(e.getCause() instanceof EJBAccessException);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private static Object[] nothing(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
        .toArray();
  }

  private static List<? extends Class<?>> services() throws IOException {
    var home = SignInService.class.getProtectionDomain().getCodeSource().getLocation();
    try (var portal = new JarFile(Path.of(URI.create(home.toString())).toFile())) {
      return portal.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("com/tenocean/") && name.endsWith(".class"))
          .map(name -> load(name.replace('/', '.').replaceFirst("\\.class$", "")))
          .filter(type -> KINDS.stream().anyMatch(type::isAnnotationPresent))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, SignInService.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }
}

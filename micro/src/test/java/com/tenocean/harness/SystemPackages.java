package com.tenocean.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs that tests need of the machine they run on, and packages of its distribution that bring
 * them. Packages are installed only where the build runs as root, as it does in a container or on a
 * CI machine, or was told {@code -Dtenocean.test.install=true}.
 */
public final class SystemPackages {
  private static final int PATIENCE_MINUTES = 15;
  private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));
  private static final String ALLOW = "tenocean.test.install";
  private static final boolean IS_ALLOWED = IS_ROOT || Boolean.getBoolean(ALLOW);

  /** A package manager: the commands before the names of packages, in their order. */
  private record Manager(String program, List<List<String>> commands) {
    private static final List<Manager> ALL =
        List.of(
            new Manager(
                "apt-get",
                List.of(
                    List.of("apt-get", "update", "-qq"),
                    List.of("apt-get", "install", "-y", "-qq", "-o", "DPkg::Lock::Timeout=300"))),
            new Manager("dnf", List.of(List.of("dnf", "install", "-y", "-q"))));

    static Optional<Manager> ofThisMachine() {
      return ALL.stream().filter(each -> find(List.of(each.program())).isPresent()).findFirst();
    }
  }

  private SystemPackages() {}

  /** Where the first of these programs is on the path. */
  public static Optional<Path> find(List<String> programs) {
    return programs.stream()
        .flatMap(name -> path().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<String> path() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
  }

  /**
   * Installs packages, where it may and can.
   *
   * @return whether the package manager says that they are there now
   */
  public static boolean install(List<String> packages) {
    var manager = Manager.ofThisMachine();
    if (!IS_ALLOWED || manager.isEmpty()) {
      return false;
    }
    var commands = manager.get().commands();
    var last = new ArrayList<>(commands.get(commands.size() - 1));
    last.addAll(packages);
    return commands.stream().limit(commands.size() - 1L).allMatch(SystemPackages::run) && run(last);
  }

  private static boolean run(List<String> command) {
    var all = new ArrayList<String>(IS_ROOT ? List.of() : List.of("sudo", "-n"));
    all.addAll(command);
    return run(PATIENCE_MINUTES, all);
  }

  /** Runs a command and forgets what it says; false if it fails, can't be run or does not end. */
  public static boolean run(int minutes, List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (process.waitFor(minutes, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while " + command + " runs", e);
    }
  }

  /** What somebody may do who lacks these packages, as a sentence can go on with it. */
  public static String advice(List<String> packages) {
    var names = String.join(" ", packages);
    return Manager.ofThisMachine()
        .map(Manager::program)
        .map(
            program ->
                "run \"%s install %s\", or build with -D%s=true".formatted(program, names, ALLOW))
        .orElse("install " + names);
  }
}

package org.vaezoo.experiments.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of every module. */
final class Sources {

  /** A module that is built after this one: what lies compiled there may be of an earlier build. */
  private static final String ABOVE = "benchmarks";

  private static final List<Path> MAIN = of("main");

  private Sources() {}

  /**
   * Java files of one kind.
   *
   * @param kind {@code main} or {@code test}
   */
  static List<Path> of(String kind) {
    return folders(Path.of("src", kind, "java")).stream().flatMap(Sources::javaFiles).toList();
  }

  /** The lists of services of every module, and the launcher. */
  static List<Path> services() {
    Stream<Path> lists =
        Stream.of("main", "test")
            .map(kind -> Path.of("src", kind, "resources", "META-INF"))
            .flatMap(folder -> folders(folder).stream())
            .flatMap(folder -> files(folder).stream());
    Path launcher = Path.of("").toAbsolutePath().getParent().resolve("vaezoo");
    return Stream.concat(lists, Stream.of(launcher)).toList();
  }

  /** The file of a shipped class. */
  static Path of(Class<?> type) {
    String folder = type.getPackageName().replace('.', '/');
    String outermost =
        type.getName().substring(type.getPackageName().length() + 1).split("\\$", 2)[0];
    Path file = Path.of("src", "main", "java", folder, outermost + ".java");
    return MAIN.stream().filter(each -> each.endsWith(file)).findFirst().orElseThrow();
  }

  /** The folders of the compiled classes that are shipped; modules above this one have none yet. */
  static List<Path> compiled() {
    return folders(Path.of("target", "classes")).stream()
        .filter(folder -> !folder.toString().contains(ABOVE))
        .toList();
  }

  private static List<Path> folders(Path within) {
    Path home = Path.of("").toAbsolutePath().getParent();
    return Stream.of(home, home.resolve("experiments"))
        .flatMap(folder -> modules(folder).stream())
        .map(module -> module.resolve(within))
        .filter(Files::isDirectory)
        .toList();
  }

  private static List<Path> modules(Path folder) {
    try (Stream<Path> within = Files.list(folder)) {
      return within.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    return files(folder).stream().filter(file -> file.toString().endsWith(".java"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

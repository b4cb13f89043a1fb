package org.vaezoo.experiments.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The jars that the launcher adds to the product: code that numbers hang on and no commit tells of.
 *
 * @param jars by file name
 */
record Plugins(List<Path> jars) {

  /** The folder of the jars; the launcher sets it, and a child process inherits it. */
  static final String VARIABLE = "VAEZOO_PLUGINS";

  private static final int SHOWN = 16;

  /**
   * Those of a process.
   *
   * @throws IOException if the folder cannot be read
   */
  static Plugins of(Map<String, String> environment) throws IOException {
    Optional<String> folder =
        Optional.ofNullable(environment.get(VARIABLE)).filter(name -> !name.isEmpty());
    if (folder.isEmpty()) {
      return new Plugins(List.of());
    }
    try (Stream<Path> files = Files.list(Path.of(folder.get()))) {
      return new Plugins(files.filter(Plugins::isJar).sorted().toList());
    }
  }

  private static boolean isJar(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
  }

  /** Each jar's name and the beginning of its SHA-256; empty where there are none. */
  Optional<String> text() throws IOException {
    if (jars.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Path jar : jars) {
      text.append(text.isEmpty() ? "" : ", ").append(jar.getFileName()).append(' ');
      try (InputStream bytes = Files.newInputStream(jar)) {
        text.append(DigestUtils.sha256Hex(bytes), 0, SHOWN);
      }
    }
    return Optional.of(text.toString());
  }
}

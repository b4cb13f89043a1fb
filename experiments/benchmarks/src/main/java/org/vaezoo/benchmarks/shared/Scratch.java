package org.vaezoo.benchmarks.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is there while something is measured. It lies beside the results, where a Python of
 * another root can be made to see it as well.
 *
 * @param folder an absolute path
 */
public record Scratch(Path folder) implements AutoCloseable {

  /** An empty one in a folder, which is made where it is missing. */
  public static Scratch in(Path results) throws IOException {
    Path home = Files.createDirectories(results.toAbsolutePath().normalize());
    return new Scratch(Files.createTempDirectory(home, "scratch-"));
  }

  /** Deletes it with all that it holds. */
  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> tree = Files.walk(folder)) {
      all = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}

package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the files of a trial's measures lie.
 *
 * @param folder {@code trials/ID/measures}
 */
record MeasurePaths(Path folder) {

  private static final Pattern FILE = Pattern.compile("[a-z0-9-]+\\.json");

  /** What a measure found. */
  Path file(String type) {
    return folder.resolve(type + ".json");
  }

  /** How it was taken. */
  Path provenance(String type) {
    return folder.resolve(type + ".provenance.json");
  }

  /** The types of all measures that have a file, sorted. */
  List<String> types() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> FILE.matcher(name).matches())
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }
}

package org.vaezoo.experiments.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the data lay that a trial was trained on. */
public final class KeptDataFolder {

  private KeptDataFolder() {}

  /**
   * The folder that a trial, or the trials of a results folder, remember; empty where none does, or
   * where it is not there any more.
   *
   * @param folder of a trial or of results
   * @throws IOException if the disk fails
   */
  public static Optional<Path> of(Path folder) throws IOException {
    for (Path trial : trials(folder)) {
      ModelFolder model = new TrialFolder(trial).model();
      if (model.isThere()) {
        return model.input().folder().filter(Files::isDirectory);
      }
    }
    return Optional.empty();
  }

  private static List<Path> trials(Path folder) throws IOException {
    Path below = folder.resolve("trials");
    if (!Files.isDirectory(below)) {
      return List.of(folder);
    }
    try (Stream<Path> trials = Files.list(below)) {
      return trials.sorted().toList();
    }
  }
}

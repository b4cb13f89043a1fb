package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.schedule.ResultsFolder;
import org.vaezoo.experiments.schedule.ResultsFolderException;
import org.vaezoo.experiments.store.DiskWords;
import org.vaezoo.experiments.table.TablesVersion;
import org.vaezoo.experiments.trial.StoredSpec;

/**
 * What a command is to work on.
 *
 * @param folder a results folder
 * @param trial the id of one of its trials, where only one is meant
 */
record ResultsPath(Path folder, Optional<String> trial) {

  /**
   * The results folder, or the trial, that lies at a path.
   *
   * @throws BadSpecException if there is none
   */
  static ResultsPath of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path above = absolute.getParent();
    if (above != null && above.endsWith("trials") && Files.isDirectory(absolute)) {
      return new ResultsPath(
          requireFolder(above.getParent()), Optional.of(absolute.getFileName().toString()));
    }
    return new ResultsPath(requireFolder(path), Optional.empty());
  }

  /**
   * A results folder.
   *
   * @throws BadSpecException if it is none, or its spec is damaged
   */
  static Path requireFolder(Path folder) {
    if (!Files.exists(folder.resolve("spec.json"))) {
      throw new BadSpecException(
          List.of(
              ResultsFolder.holdsTrials(folder)
                  ? ResultsFolderException.lostSpec(folder)
                  : folder
                      + ": expected a results folder, found no spec.json in it; vaezoo run leaves"
                      + " one"));
    }
    sound(folder, TablesVersion::require);
    sound(folder.resolve("spec.json"), StoredSpec::ofFolder);
    return folder;
  }

  /**
   * The spec of a trial.
   *
   * @throws BadSpecException if it is missing or damaged
   */
  static Path specOf(Path trial) {
    return sound(trial.resolve("spec.json"), StoredSpec::ofTrial);
  }

  private interface Reading {
    void of(Path file) throws IOException;
  }

  private static Path sound(Path file, Reading reading) {
    try {
      reading.of(file);
      return file;
    } catch (IOException damaged) {
      throw new BadSpecException(List.of(DiskWords.of(damaged)));
    }
  }

  /** Whether a trial is meant. */
  boolean means(String id) {
    return trial.map(id::equals).orElse(true);
  }
}

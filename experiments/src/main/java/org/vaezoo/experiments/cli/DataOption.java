package org.vaezoo.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.trial.KeptDataFolder;
import picocli.CommandLine.Option;

/** The option of the commands that look for data sets. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Where data sets lie that are not shipped; else where those of the results lay, else the"
              + " variable VAEZOO_DATA.")
  private Path data;

  private Optional<Path> kept = Optional.empty();

  /** Where data sets lie. */
  DataFolder folder() {
    return DataFolder.of(Optional.ofNullable(data).or(() -> kept), System.getenv());
  }

  /**
   * Looks where the data of results lay, if no option names a folder.
   *
   * @param results a results folder, or the folder of a trial
   */
  void orOf(Path results) throws IOException {
    kept = KeptDataFolder.of(results);
  }
}

package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import picocli.CommandLine.Option;

/** The option of the commands that look for data sets. */
final class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where data sets lie that are not shipped; else the variable VAEZOO_DATA.")
  private Path data;

  /** Where data sets lie. */
  DataFolder folder() {
    return DataFolder.of(Optional.ofNullable(data), System.getenv());
  }
}

package org.vaezoo.experiments.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of the commands that make results folders. */
public final class ResultsOption {

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "Where results folders lie (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  /** Where results folders lie. */
  public Path folder() {
    return results;
  }
}

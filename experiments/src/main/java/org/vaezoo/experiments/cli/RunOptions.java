package org.vaezoo.experiments.cli;

import picocli.CommandLine.Option;

/** The options of the commands that train. */
final class RunOptions {

  @Option(
      names = "--restart",
      description = "Trains an unfinished trial from the start where its files are damaged.")
  private boolean restart;

  /** Whether an unfinished trial whose files are damaged is trained from the start. */
  boolean restart() {
    return restart;
  }
}

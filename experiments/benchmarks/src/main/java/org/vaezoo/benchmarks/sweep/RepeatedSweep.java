package org.vaezoo.benchmarks.sweep;

import picocli.CommandLine.Option;

/** How a benchmark repeats its sweep. */
final class RepeatedSweep {

  @Option(names = "--jobs", paramLabel = "N", description = "Workers (default: ${DEFAULT-VALUE}).")
  private int jobs = 2;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      description = "Sweeps of each side, in turn (default: ${DEFAULT-VALUE}).")
  private int pairs = 5;

  /** Workers of our side. */
  int jobs() {
    return jobs;
  }

  /** Sweeps of each side. */
  int pairs() {
    return pairs;
  }
}

package org.vaezoo.experiments.benchmark;

import java.util.List;

/**
 * What a worker process found.
 *
 * @param rounds in order
 * @param peakResidentMegabytes the most memory it ever held, in 1e6 bytes
 */
record WorkerReport(List<Round> rounds, double peakResidentMegabytes) {

  WorkerReport {
    rounds = List.copyOf(rounds);
  }

  /**
   * A round of steps.
   *
   * @param seconds by the clock
   * @param processorSeconds of all threads of the process, which other programs lengthen less
   * @param loss mean over the steps, in nats an example: shows that both sides do the same work
   */
  record Round(double seconds, double processorSeconds, double loss) {}
}

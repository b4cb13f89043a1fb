package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.ProcessOutput;

/**
 * What a process found, in either language.
 *
 * @param rounds in order
 * @param firstStepAt when the first step was done, in seconds since 1970
 * @param firstCallSeconds what the call of the first step took, compiling included
 * @param warmUpSeconds what the steps of the warm-up took
 * @param peakResidentMegabytes the most memory it ever held, in 1e6 bytes
 */
record StepsReport(
    List<Round> rounds,
    double firstStepAt,
    double firstCallSeconds,
    double warmUpSeconds,
    double peakResidentMegabytes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  StepsReport {
    rounds = List.copyOf(rounds);
  }

  /**
   * A round of steps.
   *
   * @param seconds by the clock
   * @param loss mean over the steps, in nats an example: shows that all sides do the same work
   */
  record Round(double seconds, double loss) {}

  /**
   * The report in the last line of what a process said.
   *
   * @throws IOException if there is none
   */
  static StepsReport of(ProcessOutput said) throws IOException {
    return JSON.readValue(said.lastLine(), StepsReport.class);
  }

  /** Seconds of a step: the median of the rounds. */
  double secondsOfStep(int steps) {
    return MedianAndRange.of(rounds, Round::seconds).median() / steps;
  }

  /** Seconds of the warm-up beyond what as many steps take later. */
  double warmUpLost(int warmUp, int steps) {
    return warmUpSeconds - warmUp * secondsOfStep(steps);
  }

  /** The mean loss of the last round. */
  double loss() {
    return rounds.get(rounds.size() - 1).loss();
  }
}

package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.ProcessOutput;
import org.vaezoo.core.table.Row;

/**
 * What a worker process found.
 *
 * @param rounds in order
 * @param peakResidentMegabytes the most memory it ever held, in 1e6 bytes
 */
record TimedReport(List<Round> rounds, double peakResidentMegabytes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  TimedReport {
    rounds = List.copyOf(rounds);
  }

  /** The report in the last line of what a worker said. */
  static TimedReport of(ProcessOutput said) throws IOException {
    return JSON.readValue(said.lastLine(), TimedReport.class);
  }

  /** The median of the rounds, of a number of steps each. */
  double stepsPerSecond(int steps) {
    return steps / MedianAndRange.of(rounds, Round::seconds).median();
  }

  /**
   * The rows of a table, one a round.
   *
   * @param steps of a round
   */
  List<Row> rows(String side, int threads, int pair, int steps) {
    List<Row> rows = new ArrayList<>();
    for (Round round : rounds) {
      rows.add(
          new Row()
              .put(BenchmarkTables.SIDE, side)
              .put(BenchmarkTables.THREADS, threads)
              .put(BenchmarkTables.PAIR, pair)
              .put(BenchmarkTables.ROUND, rows.size() + 1)
              .put(BenchmarkTables.SPEED, steps / round.seconds())
              .put(BenchmarkTables.PROCESSOR, 1e6 * round.processorSeconds() / steps)
              .put(BenchmarkTables.MEMORY, peakResidentMegabytes)
              .put(BenchmarkTables.LOSS, round.loss()));
    }
    return rows;
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

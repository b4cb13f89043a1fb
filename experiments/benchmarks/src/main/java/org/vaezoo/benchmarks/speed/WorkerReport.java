package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.benchmarks.shared.ProcessOutput;

/**
 * What a worker process found.
 *
 * @param rounds in order
 * @param peakResidentMegabytes the most memory it ever held, in 1e6 bytes
 */
record WorkerReport(List<Round> rounds, double peakResidentMegabytes) {

  private static final ObjectMapper JSON = new ObjectMapper();

  WorkerReport {
    rounds = List.copyOf(rounds);
  }

  /** The report in the last line of what a worker said. */
  static WorkerReport of(ProcessOutput said) throws IOException {
    return JSON.readValue(said.lastLine(), WorkerReport.class);
  }

  /** The median of the rounds, of a number of steps each. */
  double stepsPerSecond(int steps) {
    return steps / MedianAndRange.of(rounds, Round::seconds).median();
  }

  /**
   * The rows of a table, one a round.
   *
   * @param steps of a round
   * @param afterSpeed puts what the table has of its own behind the speed
   */
  List<ObjectNode> rows(
      String side, int threads, int pair, int steps, Consumer<ObjectNode> afterSpeed) {
    List<ObjectNode> rows = new ArrayList<>();
    for (Round round : rounds) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("side", side);
      row.put("threads", threads);
      row.put("pair", pair);
      row.put("round", rows.size() + 1);
      row.put("steps_per_second", steps / round.seconds());
      afterSpeed.accept(row);
      row.put("processor_us_per_step", 1e6 * round.processorSeconds() / steps);
      row.put("peak_resident_mb", peakResidentMegabytes);
      row.put("loss_nats", round.loss());
      rows.add(row);
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

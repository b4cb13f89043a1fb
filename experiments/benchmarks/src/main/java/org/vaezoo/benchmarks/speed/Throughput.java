package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.MatmulPrecision;

/**
 * Steps a second of both sides. Their processes take turns, so that what else the machine does
 * falls on both alike; a pair is two processes that ran one after the other.
 */
final class Throughput {

  /** Examples of a step, B. */
  static final int BATCH = 128;

  private final BenchmarkSettings settings;
  private final MatmulPrecision matmul;
  private final List<ObjectNode> rounds = new ArrayList<>();
  private final List<PairRatio> ratios = new ArrayList<>();

  private Throughput(BenchmarkSettings settings, MatmulPrecision matmul) {
    this.settings = settings;
    this.matmul = matmul;
  }

  /** Measures, with the matrix product of a run. */
  public static Throughput measure(BenchmarkSettings settings) throws IOException {
    Throughput throughput = new Throughput(settings, EngineSettings.standard().matmul());
    for (int threads : settings.threads()) {
      for (int pair = 1; pair <= settings.pairs(); pair++) {
        throughput.runPair(threads, pair);
      }
    }
    return throughput;
  }

  private void runPair(int threads, int pair) throws IOException {
    Map<Side, Double> stepsPerSecond = new LinkedHashMap<>();
    Map<Side, Double> processorSeconds = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      WorkerReport report =
          WorkerProcess.run(settings.task(side, OurLoop.BENCHMARK, threads, matmul));
      addRows(side, threads, pair, report);
      stepsPerSecond.put(side, report.stepsPerSecond(settings.steps()));
      processorSeconds.put(
          side, MedianAndRange.of(report.rounds(), WorkerReport.Round::processorSeconds).median());
    }
    ratios.add(
        new PairRatio(
            threads,
            pair,
            stepsPerSecond.get(Side.OURS) / stepsPerSecond.get(Side.PEER),
            processorSeconds.get(Side.OURS) / processorSeconds.get(Side.PEER)));
  }

  private void addRows(Side side, int threads, int pair, WorkerReport report) {
    List<ObjectNode> rows =
        report.rows(side.label(), threads, pair, settings.steps(), Throughput::putImages);
    rows.forEach(row -> row.put("matmul", matmul.name()));
    rounds.addAll(rows);
  }

  private static void putImages(ObjectNode row) {
    row.put("images_per_second", BATCH * row.get("steps_per_second").doubleValue());
  }

  /** The rows of {@code throughput.csv}: one a round. */
  public List<ObjectNode> rounds() {
    return List.copyOf(rounds);
  }

  /** The rows of {@code ratios.csv}: one a pair of processes. */
  public List<ObjectNode> ratios() {
    return ratios.stream().map(PairRatio::row).toList();
  }

  /** A table to read: medians with least and greatest, and the ratios of pairs. */
  public List<List<String>> summary() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("threads", "", "steps/s", "images/s", "processor us/step", "peak MB"));
    for (int threads : settings.threads()) {
      for (Side side : Side.values()) {
        lines.add(summary(side, threads));
      }
      List<PairRatio> of = ratios.stream().filter(ratio -> ratio.threads() == threads).toList();
      String speed = MedianAndRange.of(of, PairRatio::speed).text("%.3f");
      String processor = MedianAndRange.of(of, PairRatio::processorTime).text("%.3f");
      lines.add(List.of(String.valueOf(threads), "ours / peer", speed, "", processor, ""));
    }
    return lines;
  }

  private List<String> summary(Side side, int threads) {
    List<ObjectNode> of =
        rounds.stream()
            .filter(row -> row.get("threads").intValue() == threads)
            .filter(row -> row.get("side").textValue().equals(side.label()))
            .toList();
    return List.of(
        String.valueOf(threads),
        side.label(),
        column(of, "steps_per_second", "%.1f"),
        column(of, "images_per_second", "%.0f"),
        column(of, "processor_us_per_step", "%.0f"),
        column(of, "peak_resident_mb", "%.0f"));
  }

  private static String column(List<ObjectNode> rows, String name, String format) {
    return MedianAndRange.of(rows, row -> row.get(name).doubleValue()).text(format);
  }

  /** Both of a pair: above 1 ours is faster; above 1 ours takes more processor time. */
  private record PairRatio(int threads, int pair, double speed, double processorTime) {

    ObjectNode row() {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("threads", threads);
      row.put("pair", pair);
      row.put("speed_ours_over_peer", speed);
      row.put("processor_time_ours_over_peer", processorTime);
      return row;
    }
  }
}

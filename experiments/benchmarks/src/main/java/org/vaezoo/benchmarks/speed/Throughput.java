package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;

/**
 * Steps a second of both sides. Their processes take turns, so that what else the machine does
 * falls on both alike; a pair is two processes that ran one after the other.
 */
final class Throughput {

  /** Examples of a step, B. */
  static final int BATCH = 128;

  private final BenchmarkSettings settings;
  private final MatmulPrecision matmul;
  private final List<Row> rounds = new ArrayList<>();
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
      TimedReport report =
          TimedProcess.run(settings.task(side, OurLoop.BENCHMARK, threads, matmul));
      addRows(side, threads, pair, report);
      stepsPerSecond.put(side, report.stepsPerSecond(settings.steps()));
      processorSeconds.put(
          side, MedianAndRange.of(report.rounds(), TimedReport.Round::processorSeconds).median());
    }
    ratios.add(
        new PairRatio(
            threads,
            pair,
            stepsPerSecond.get(Side.OURS) / stepsPerSecond.get(Side.PEER),
            processorSeconds.get(Side.OURS) / processorSeconds.get(Side.PEER)));
  }

  private void addRows(Side side, int threads, int pair, TimedReport report) {
    for (Row row : report.rows(side.label(), threads, pair, settings.steps())) {
      row.put(BenchmarkTables.IMAGES, BATCH * number(row, BenchmarkTables.SPEED));
      rounds.add(row.put(BenchmarkTables.MATMUL, matmul.name()));
    }
  }

  private static double number(Row row, Column column) {
    return (double) row.cell(column).orElseThrow();
  }

  /** The rows of {@code throughput.csv}: one a round. */
  public List<Row> rounds() {
    return List.copyOf(rounds);
  }

  /** The rows of {@code ratios.csv}: one a pair of processes. */
  public List<Row> ratios() {
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
    List<Row> of =
        rounds.stream()
            .filter(row -> row.cell(BenchmarkTables.THREADS).orElseThrow().equals((long) threads))
            .filter(row -> row.cell(BenchmarkTables.SIDE).orElseThrow().equals(side.label()))
            .toList();
    return List.of(
        String.valueOf(threads),
        side.label(),
        column(of, BenchmarkTables.SPEED, "%.1f"),
        column(of, BenchmarkTables.IMAGES, "%.0f"),
        column(of, BenchmarkTables.PROCESSOR, "%.0f"),
        column(of, BenchmarkTables.MEMORY, "%.0f"));
  }

  private static String column(List<Row> rows, Column column, String format) {
    return MedianAndRange.of(rows, row -> number(row, column)).text(format);
  }
}

package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vaezoo.benchmarks.shared.MedianAndRange;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.MatmulPrecision;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.network.ConvolutionShape;
import org.vaezoo.core.table.Row;

/**
 * Steps a second of a convolutional model of channels 32 and 64, batch 128, beside eager torch of
 * Python where there is one: their processes take turns. Without, our figure alone and where its
 * time goes.
 */
final class ConvolutionBenchmark {

  private final BenchmarkSettings settings;
  private final MatmulPrecision matmul = EngineSettings.standard().matmul();
  private final boolean peer;
  private final List<Row> rounds = new ArrayList<>();
  private final List<Double> ratios = new ArrayList<>();
  private final List<Double> speeds = new ArrayList<>();
  private final List<Row> profile = new ArrayList<>();

  private ConvolutionBenchmark(BenchmarkSettings settings, boolean peer) {
    this.settings = settings;
    this.peer = peer;
  }

  /**
   * Measures, with the first number of threads.
   *
   * @param python the command of Python
   * @param script of the peer
   */
  public static ConvolutionBenchmark measure(BenchmarkSettings settings, String python, Path script)
      throws IOException {
    TorchPeer torch = new TorchPeer(python, script);
    ConvolutionBenchmark benchmark = new ConvolutionBenchmark(settings, torch.isThere());
    Path images = Files.createTempFile("vaezoo-images", ".bin");
    try {
      if (benchmark.peer) {
        Files.write(images, TorchImages.bytes());
      }
      for (int pair = 1; pair <= settings.pairs(); pair++) {
        benchmark.runPair(pair, torch, images);
      }
    } finally {
      Files.delete(images);
    }
    benchmark.addProfile();
    return benchmark;
  }

  private int threads() {
    return settings.threads().get(0);
  }

  private void runPair(int pair, TorchPeer torch, Path images) throws IOException {
    TimedTask task = settings.task(Side.OURS, OurLoop.CONVOLUTIONS, threads(), matmul);
    double ours = add("ours", pair, TimedProcess.run(task));
    speeds.add(ours);
    if (peer) {
      ratios.add(ours / add("torch", pair, torch.run(images, threads(), settings)));
    }
  }

  /** Notes the rounds of a process; the median of its steps a second. */
  private double add(String side, int pair, TimedReport report) {
    rounds.addAll(report.rows(side, threads(), pair, settings.steps()));
    return report.stepsPerSecond(settings.steps());
  }

  private void addProfile() throws IOException {
    EngineSettings engine =
        new EngineSettings(EngineName.PYTORCH, Precision.FLOAT32, threads(), "cpu", matmul);
    double step = 1 / MedianAndRange.of(speeds, speed -> speed).median();
    try (EngineSession session = Engines.open(engine);
        OurLoop loop = new OurLoop(OurLoop.CONVOLUTIONS, session)) {
      Map<ConvolutionShape, Double> seconds =
          new ConvolutionProfile(session, Throughput.BATCH)
              .seconds(loop.convolutions(), settings.steps());
      seconds.forEach((shape, each) -> addProfile(shape.toString(), each, step));
      double all = seconds.values().stream().mapToDouble(each -> each).sum();
      addProfile("all else", step - all, step);
    }
  }

  private void addProfile(String part, double seconds, double step) {
    profile.add(
        new Row()
            .put(BenchmarkTables.PART, part)
            .put(BenchmarkTables.TIME, 1e3 * seconds)
            .put(BenchmarkTables.SHARE, seconds / step));
  }

  /** The rows of {@code convolution.csv}: one a round. */
  public List<Row> rounds() {
    return List.copyOf(rounds);
  }

  /** The rows of {@code profile.csv}: one a convolution, and what is left of a step. */
  public List<Row> profile() {
    return List.copyOf(profile);
  }

  /** Lines to read: our speed, the ratio of pairs or that there is no torch, and the profile. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add(
        threads()
            + " threads, steps/s ours: "
            + MedianAndRange.of(speeds, speed -> speed).text("%.2f"));
    lines.add(
        peer
            ? "ours / torch, of pairs: " + MedianAndRange.of(ratios, ratio -> ratio).text("%.3f")
            : "no Python with torch here: no peer was run, our figure stands alone");
    for (Row row : profile) {
      lines.add(
          String.format(
              Locale.ROOT,
              "profile %8.2f ms a step, %3.0f %%: %s",
              (double) row.cell(BenchmarkTables.TIME).orElseThrow(),
              100 * (double) row.cell(BenchmarkTables.SHARE).orElseThrow(),
              (String) row.cell(BenchmarkTables.PART).orElseThrow()));
    }
    return lines;
  }
}

package org.vaezoo.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.table.Row;

/**
 * Whether memory stays flat while a training goes on: resident memory and open files, read at equal
 * distances after a warm-up, and the straight line through them.
 */
final class Soak {

  /** Growth in MB (1e6 bytes) per 1,000 steps that is too much. */
  public static final double LIMIT = 1;

  private final List<Sample> samples;

  private Soak(List<Sample> samples) {
    this.samples = List.copyOf(samples);
  }

  /**
   * What was read after a number of steps.
   *
   * @param step steps done
   * @param residentMegabytes resident memory in 1e6 bytes
   * @param openFiles files, sockets and the like that are open
   */
  private record Sample(long step, double residentMegabytes, long openFiles) {

    Row row() {
      return new Row()
          .put(SoakTables.STEP, step)
          .put(SoakTables.RESIDENT, residentMegabytes)
          .put(SoakTables.FILES, openFiles);
    }
  }

  /** Trains the model of the benchmark with one thread. */
  public static Soak ofTraining(int warmUp, int steps, int every) throws IOException {
    try (EngineSession engine = Engines.open(EngineSettings.standard());
        TrainingLoop loop = new OurLoop(BenchmarkModel.MLP_400.spec(), engine)) {
      return of(loop, warmUp, steps, every);
    }
  }

  /**
   * Watches a training.
   *
   * @param warmUp steps before the first sample
   * @param steps steps after it
   * @param every steps between samples
   */
  static Soak of(TrainingLoop loop, int warmUp, int steps, int every) throws IOException {
    if (warmUp < 1 || every < 1 || steps < 2 * every) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "soak: expected a warm-up, and steps for at least three samples, found %d, %d every"
                  + " %d",
              warmUp,
              steps,
              every));
    }
    List<Sample> samples = new ArrayList<>();
    loop.steps(warmUp);
    samples.add(sample(0));
    for (int step = every; step <= steps; step += every) {
      loop.steps(every);
      samples.add(sample(step));
    }
    return new Soak(samples);
  }

  private static Sample sample(long step) throws IOException {
    return new Sample(step, ProcessMemory.residentMegabytes(), ProcessMemory.openFiles());
  }

  /** Growth in MB per 1,000 steps: the slope of the least-squares line. */
  public double slope() {
    return 1000
        * slope(
            samples.stream().mapToDouble(Sample::step).toArray(),
            samples.stream().mapToDouble(Sample::residentMegabytes).toArray());
  }

  static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    return products / squares;
  }

  /** Files opened between the first and the last sample and not closed. */
  public long filesLeftOpen() {
    return samples.get(samples.size() - 1).openFiles() - samples.get(0).openFiles();
  }

  /** Whether memory is flat; a slope that is not a number is not. */
  public boolean flat() {
    return slope() < LIMIT;
  }

  /** The rows of {@code soak.csv}. */
  public List<Row> rows() {
    return samples.stream().map(Sample::row).toList();
  }
}

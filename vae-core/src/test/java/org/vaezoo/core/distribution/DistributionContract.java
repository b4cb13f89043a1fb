package org.vaezoo.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.testing.NdAssert.assertClose;
import static org.vaezoo.core.testing.NdAssert.assertFinite;
import static org.vaezoo.core.testing.NdAssert.assertGradient;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

/**
 * What every distribution keeps, on each engine. A subclass says how to make the distribution of
 * one-dimensional events from parameters, for which parameters, and how to integrate over events.
 */
public abstract class DistributionContract {

  private static final int DRAWS = 10_000;
  private static final double LEAST_BIN = 0.02;
  private static final double SIGNIFICANCE = 1e-4;

  /**
   * The distribution with event shape [1].
   *
   * @param parameters one row of parameters for each row of the distribution, [rows, P]; in any one
   *     call all rows are the same
   */
  protected abstract Distribution of(NDArray parameters);

  /** The parameters to try, usual ones and extreme ones, each exact in float32. */
  protected abstract List<double[]> parameters();

  /** Points that carry all but a negligible part of the probability. */
  protected abstract Grid grid(double[] parameters);

  /** Whether the density depends on the parameters, so that it has a gradient. */
  protected boolean parametric() {
    return true;
  }

  /** How close the gradient comes to finite differences, where an engine has less than float64. */
  protected double gradientTolerance(String engine) {
    return 1e-5;
  }

  @EachEngine
  void logProbSumsOrIntegratesToOne(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : parameters()) {
        double total = Arrays.stream(probabilities(manager, parameters)).sum();
        assertThat(total).as(Arrays.toString(parameters)).isCloseTo(1, within(1e-7));
      }
    }
  }

  @EachEngine
  void logProbInFloat32IsFiniteAndCloseToFloat64(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : parameters()) {
        Grid grid = grid(parameters);
        double[] points = Arrays.stream(grid.points()).map(x -> (float) x).toArray();
        NDArray narrow = logProb(manager, parameters, points, DataType.FLOAT32);
        NDArray wide = logProb(manager, parameters, points, DataType.FLOAT64);
        assertFinite(narrow);
        assertClose(narrow.toType(DataType.FLOAT64, false), 1e-4, wide);
      }
    }
  }

  @EachEngine
  void drawsFollowTheLogProb(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : parameters()) {
        Grid grid = grid(parameters);
        double[] probabilities = probabilities(manager, parameters);
        double[] draws = draws(manager, parameters);
        assertThat(Arrays.stream(draws).average().orElseThrow())
            .as("mean of draws, %s", Arrays.toString(parameters))
            .isCloseTo(mean(grid, probabilities), within(4 * standardError(grid, probabilities)));
        assertFrequencies(grid, probabilities, draws, Arrays.toString(parameters));
      }
    }
  }

  @EachEngine
  void equalNoiseGivesEqualDraws(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      double[] parameters = parameters().get(0);
      assertThat(draws(manager, parameters)).containsExactly(draws(manager, parameters));
    }
  }

  @EachEngine
  void meanIsTheExpectation(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : parameters()) {
        Distribution distribution = of(rows(manager, parameters, 2, DataType.FLOAT64));
        if (distribution instanceof MeanLikelihood likelihood) {
          double mean = mean(grid(parameters), probabilities(manager, parameters));
          assertClose(likelihood.mean(), 1e-6, mean, mean);
        }
      }
    }
  }

  @EachEngine
  void gradientOfLogProbEqualsFiniteDifferences(String engine) {
    if (!parametric()) {
      return;
    }
    try (NDManager manager = NdAssert.manager(engine)) {
      for (double[] parameters : parameters()) {
        double[] probabilities = probabilities(manager, parameters);
        for (double level : new double[] {0.2, 0.5, 0.8}) {
          double x = quantile(grid(parameters), probabilities, level);
          NDArray event = manager.create(new double[] {x}, new Shape(1, 1));
          NDArray at = rows(manager, parameters, 1, DataType.FLOAT64);
          assertGradient(p -> of(p).logProb(event), at, gradientTolerance(engine));
        }
      }
    }
  }

  @EachEngine
  void shapesAreThoseOfTheBatchAndTheEvent(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Distribution distribution = of(rows(manager, parameters().get(0), 3, DataType.FLOAT32));
      NDArray draw = distribution.sample(noise(manager, DataType.FLOAT32));
      assertThat(distribution.batchShape()).isEqualTo(new Shape(3));
      assertThat(distribution.eventShape()).isEqualTo(new Shape(1));
      assertThat(draw.getShape()).isEqualTo(new Shape(3, 1));
      assertThat(draw.getDataType()).isEqualTo(DataType.FLOAT32);
      assertThat(distribution.logProb(draw).getShape()).isEqualTo(new Shape(3));
      if (distribution instanceof Likelihood likelihood) {
        assertClose(likelihood.dimensions(), 0, 1, 1, 1);
        assertClose(likelihood.distortion(draw), 0, distribution.logProb(draw).neg());
      }
    }
  }

  private double[] draws(NDManager manager, double[] parameters) {
    Distribution distribution = of(rows(manager, parameters, DRAWS, DataType.FLOAT64));
    return HostArrays.read(distribution.sample(noise(manager, DataType.FLOAT64)));
  }

  private double[] probabilities(NDManager manager, double[] parameters) {
    Grid grid = grid(parameters);
    NDArray logProb = logProb(manager, parameters, grid.points(), DataType.FLOAT64);
    return grid.probabilities(HostArrays.read(logProb));
  }

  private NDArray logProb(NDManager manager, double[] parameters, double[] points, DataType type) {
    NDArray events = HostArrays.create(manager, points, new Shape(points.length, 1), type);
    return of(rows(manager, parameters, points.length, type)).logProb(events);
  }

  private static NDArray rows(NDManager manager, double[] parameters, int rows, DataType type) {
    NDArray row = HostArrays.create(manager, parameters, new Shape(1, parameters.length), type);
    return rows == 1 ? row : row.tile(new long[] {rows, 1});
  }

  private static Noise noise(NDManager manager, DataType type) {
    return new StreamNoise(manager, type, CounterStream.of(Purpose.EVALUATION, 1));
  }

  private static double mean(Grid grid, double[] probabilities) {
    double mean = 0;
    for (int i = 0; i < grid.size(); i++) {
      mean += grid.point(i) * probabilities[i];
    }
    return mean;
  }

  private static double standardError(Grid grid, double[] probabilities) {
    double mean = mean(grid, probabilities);
    double variance = 1e-20;
    for (int i = 0; i < grid.size(); i++) {
      variance += Math.pow(grid.point(i) - mean, 2) * probabilities[i];
    }
    return Math.sqrt(variance / DRAWS);
  }

  private static double quantile(Grid grid, double[] probabilities, double level) {
    double sum = 0;
    for (int i = 0; i < grid.size(); i++) {
      sum += probabilities[i];
      if (sum >= level) {
        return grid.point(i);
      }
    }
    throw new AssertionError("the probabilities sum to " + sum);
  }

  /** Pearson's chi-square over runs of neighbouring points, each of probability 0.02 or more. */
  private static void assertFrequencies(
      Grid grid, double[] probabilities, double[] draws, String parameters) {
    List<Double> edges = new ArrayList<>();
    List<Double> expected = new ArrayList<>();
    double remaining = Arrays.stream(probabilities).sum();
    double bin = 0;
    for (int i = 0; i < grid.size(); i++) {
      bin += probabilities[i];
      remaining -= probabilities[i];
      if (bin >= LEAST_BIN && remaining >= LEAST_BIN) {
        edges.add((grid.point(i) + grid.point(i + 1)) / 2);
        expected.add(bin * DRAWS);
        bin = 0;
      }
    }
    expected.add(bin * DRAWS);
    long[] observed = new long[expected.size()];
    for (double draw : draws) {
      observed[(int) edges.stream().filter(edge -> draw > edge).count()]++;
    }
    if (edges.isEmpty()) {
      return; // one bin holds all but 2 %, and the mean of the draws has been compared
    }
    double[] counts = expected.stream().mapToDouble(Double::doubleValue).toArray();
    double p = ChiSquareTest.withDefaults().test(counts, observed).getPValue();
    assertThat(p).as("p-value of the frequencies, %s", parameters).isGreaterThan(SIGNIFICANCE);
  }
}

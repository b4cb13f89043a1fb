package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Presentation;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Measures a model on a split: the one evaluation of all variants. It takes the same {@code infer}
 * that training takes, with noise keyed by example, so that its numbers do not depend on batch size
 * or order, and checks itself at the end.
 */
public final class Evaluation {

  /** Rows of one pass: bounds the memory, changes no number. */
  private static final int ROWS = 500;

  /** Examples whose draws are held at a time. */
  private static final int IMAGES = 50;

  private final Vae model;
  private final DataSource split;
  private final EvaluationSettings settings;
  private final NDManager manager;
  private final DataType type;

  private final Moments rate = new Moments();
  private final Moments distortion = new Moments();
  private final Moments elbo = new Moments();
  private final List<GroupTotals> groups = new ArrayList<>();
  private final double[] elbos;
  private final Moments importanceGain = new Moments();
  private double dimensions;

  private Evaluation(
      Vae model, DataSource split, EvaluationSettings settings, NDManager manager, DataType type) {
    this.model = model;
    this.split = split;
    this.settings = settings;
    this.manager = manager;
    this.type = type;
    this.elbos = new double[split.size()];
  }

  /**
   * Measures a model on a split.
   *
   * @throws SelfCheckException if the numbers contradict each other
   */
  public static SplitMeasures of(
      Vae model, DataSource split, EvaluationSettings settings, NDManager manager, DataType type) {
    Evaluation evaluation = new Evaluation(model, split, settings, manager, type);
    for (int start = 0; start < split.size(); start += ROWS) {
      evaluation.measure(start, Math.min(split.size(), start + ROWS));
    }
    SplitMeasures measures = evaluation.measures(evaluation.bounds());
    SelfCheck.verify(measures);
    return measures;
  }

  private void measure(int start, int end) {
    int[] rows = IntStream.range(start, end).toArray();
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch = split.batch(rows, new Presentation.Evaluation(settings.seed()), scope, type);
      var inference = model.infer(batch, pass(scope, rows, 0, 1));
      Terms terms = inference.terms();
      rate.addAll(HostArrays.read(terms.rate()));
      distortion.addAll(HostArrays.read(terms.distortion()));
      double[] lowerBounds = HostArrays.read(terms.elbo());
      System.arraycopy(lowerBounds, 0, elbos, start, lowerBounds.length);
      elbo.addAll(lowerBounds);
      dimensions += sum(HostArrays.read(inference.reconstruction().dimensions()));
      for (int g = 0; g < terms.rates().size(); g++) {
        if (groups.size() <= g) {
          groups.add(new GroupTotals());
        }
        groups.get(g).add(terms.rates().get(g));
      }
    }
  }

  /** The bounds of every K, from the same draws. */
  private List<ImportanceBound> bounds() {
    if (settings.importanceSamples().isEmpty()) {
      return List.of();
    }
    int images = Math.min(settings.images(), split.size());
    List<Integer> counts = settings.importanceSamples();
    List<Moments> nats = counts.stream().map(k -> new Moments()).toList();
    List<Moments> effective = counts.stream().map(k -> new Moments()).toList();
    int largest = counts.get(counts.size() - 1);
    for (int start = 0; start < images; start += IMAGES) {
      int image = start;
      for (LogWeights weights : logWeights(start, Math.min(images, start + IMAGES))) {
        importanceGain.add(weights.bound(largest) - elbos[image++]);
        for (int i = 0; i < counts.size(); i++) {
          nats.get(i).add(weights.bound(counts.get(i)));
          effective.get(i).add(weights.effectiveSamples(counts.get(i)));
        }
      }
    }
    return IntStream.range(0, counts.size())
        .mapToObj(
            i ->
                new ImportanceBound(
                    counts.get(i), nats.get(i).estimate(), effective.get(i).estimate().mean()))
        .toList();
  }

  /** The log-weights of some examples, drawn a few samples at a time to bound the memory. */
  private List<LogWeights> logWeights(int start, int end) {
    int[] rows = IntStream.range(start, end).toArray();
    int largest = settings.importanceSamples().get(settings.importanceSamples().size() - 1);
    double[][] weights = new double[rows.length][largest];
    int chunk = Math.max(1, ROWS / rows.length);
    for (int first = 0; first < largest; first += chunk) {
      int samples = Math.min(chunk, largest - first);
      double[] drawn = logWeights(rows, first, samples);
      for (int s = 0; s < samples; s++) {
        for (int b = 0; b < rows.length; b++) {
          weights[b][first + s] = drawn[s * rows.length + b];
        }
      }
    }
    return Arrays.stream(weights).map(LogWeights::new).toList();
  }

  private double[] logWeights(int[] rows, int firstSample, int samples) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch = split.batch(rows, new Presentation.Evaluation(settings.seed()), scope, type);
      NDArray logWeight =
          model.infer(batch, pass(scope, rows, firstSample, samples)).terms().logWeight();
      return HostArrays.read(logWeight);
    }
  }

  private Pass pass(NDManager scope, int[] rows, int firstSample, int samples) {
    ExampleNoise noise =
        new ExampleNoise(scope, type, settings.seed(), split.indices(rows), firstSample, samples);
    return new Pass(new EagerParameters(scope), scope, noise, false, samples);
  }

  private SplitMeasures measures(List<ImportanceBound> bounds) {
    return new SplitMeasures(
        dimensions / split.size(),
        rate.estimate(),
        distortion.estimate(),
        elbo.estimate(),
        groups.stream().map(GroupTotals::measures).toList(),
        bounds,
        bounds.isEmpty() ? Optional.empty() : Optional.of(importanceGain.estimate()));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** What accumulates for one group. */
  private static final class GroupTotals {

    private final Moments rate = new Moments();
    private GroupRate latest;
    private Optional<double[]> unitSums = Optional.empty();
    private UnitSums sums;

    void add(GroupRate groupRate) {
      latest = groupRate;
      double[] nats = HostArrays.read(groupRate.rate().nats());
      rate.addAll(nats);
      groupRate.rate().units().ifPresent(units -> addUnits(HostArrays.read(units), nats.length));
      UnitSums batch = groupRate.posterior().sums();
      sums = sums == null ? batch : sums.plus(batch);
    }

    private void addUnits(double[] values, int rows) {
      int units = values.length / rows;
      double[] totals = unitSums.orElseGet(() -> new double[units]);
      for (int i = 0; i < values.length; i++) {
        totals[i % units] += values[i];
      }
      unitSums = Optional.of(totals);
    }

    GroupMeasures measures() {
      Estimate estimate = rate.estimate();
      Optional<List<Double>> unitRates =
          unitSums.map(
              totals -> Arrays.stream(totals).map(t -> t / estimate.count()).boxed().toList());
      return new GroupMeasures(latest.group(), estimate, unitRates, latest.rate().exact(), sums);
    }
  }
}

package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * Measures a model on a split: the one evaluation of all variants. It takes the same {@code infer}
 * that training takes, with noise keyed by example, so that its numbers do not depend on batch size
 * or order, and checks itself at the end.
 */
public final class Evaluation {

  /** Examples whose draws are held at a time. */
  private static final int IMAGES = 50;

  private final Vae model;
  private final EvaluationSettings settings;
  private final EvaluationPass passes;
  private final int size;

  private final Moments rate = new Moments();
  private final Moments distortion = new Moments();
  private final Moments elbo = new Moments();
  private final List<GroupTotals> groups = new ArrayList<>();
  private final double[] elbos;
  private final Moments importanceGain = new Moments();
  private int measured;
  private double dimensions;

  private Evaluation(
      Vae model, DataSource split, EvaluationSettings settings, NDManager manager, DataType type) {
    this.model = model;
    this.settings = settings;
    this.passes = new EvaluationPass(split, settings.seed(), manager, type);
    this.size = split.size();
    this.elbos = new double[size];
  }

  /**
   * Measures a model on a split.
   *
   * @throws SelfCheckException if the numbers contradict each other
   */
  public static SplitMeasures of(
      Vae model, DataSource split, EvaluationSettings settings, NDManager manager, DataType type) {
    Evaluation evaluation = new Evaluation(model, split, settings, manager, type);
    evaluation.passes.forEachBatch(evaluation::measure);
    SplitMeasures measures = evaluation.measures(evaluation.bounds());
    SelfCheck.verify(measures);
    return measures;
  }

  private void measure(Batch batch, Pass pass) {
    Inference inference = model.infer(batch, pass);
    Terms terms = inference.terms();
    rate.addAll(HostArrays.read(terms.rate()));
    distortion.addAll(HostArrays.read(terms.distortion()));
    addElbos(HostArrays.read(terms.elbo()));
    dimensions += Arrays.stream(HostArrays.read(inference.reconstruction().dimensions())).sum();
    for (int g = 0; g < terms.rates().size(); g++) {
      if (groups.size() <= g) {
        groups.add(new GroupTotals());
      }
      groups.get(g).add(terms.rates().get(g));
    }
  }

  private void addElbos(double[] lowerBounds) {
    System.arraycopy(lowerBounds, 0, elbos, measured, lowerBounds.length);
    measured += lowerBounds.length;
    elbo.addAll(lowerBounds);
  }

  /** The bounds of every K, from the same draws. */
  private List<ImportanceBound> bounds() {
    if (settings.importanceSamples().isEmpty()) {
      return List.of();
    }
    int images = Math.min(settings.images(), size);
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
    int examples = end - start;
    int largest = settings.importanceSamples().get(settings.importanceSamples().size() - 1);
    double[][] weights = new double[examples][largest];
    int chunk = Math.max(1, EvaluationPass.ROWS / examples);
    for (int first = 0; first < largest; first += chunk) {
      int samples = Math.min(chunk, largest - first);
      double[] drawn = passes.run(start, end, first, samples, this::logWeights);
      for (int row = 0; row < drawn.length; row++) {
        weights[row % examples][first + row / examples] = drawn[row];
      }
    }
    return Arrays.stream(weights).map(LogWeights::new).toList();
  }

  private double[] logWeights(Batch batch, Pass pass) {
    return HostArrays.read(model.infer(batch, pass).terms().logWeight());
  }

  private SplitMeasures measures(List<ImportanceBound> bounds) {
    return new SplitMeasures(
        dimensions / size,
        rate.estimate(),
        distortion.estimate(),
        elbo.estimate(),
        groups.stream().map(GroupTotals::measures).toList(),
        bounds,
        bounds.isEmpty() ? Optional.empty() : Optional.of(importanceGain.estimate()));
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

package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * Gives some units of a Gaussian posterior under N(0, I) the prior as their posterior: they cost no
 * rate then, the decoder gets draws from the prior, and both bounds stay lower bounds on log p(x).
 * Deviation from Burda et al. (2016): they take the units out of the model; here the model is the
 * same.
 *
 * <p>The bounds are -(D + R) from K draws an example, and the importance-weighted bound of K; both
 * with log q - log p at the draws.
 *
 * @param subject what is measured
 * @param split the examples
 * @param samples K
 * @param weight w of the loss D + wR of which the cost is told
 */
record UnitPruning(Subject subject, DataSource split, int samples, double weight) {

  /** What accumulates over the examples. */
  private record Totals(Moments elbo, Moments elboChange, Moments importanceChange, Moments cost) {

    Totals() {
      this(new Moments(), new Moments(), new Moments(), new Moments());
    }

    /** With what the loss weighs the saved rate by beyond the bound. */
    void add(double[] whole, double[] pruned, double saved) {
      LogWeights before = new LogWeights(whole);
      LogWeights after = new LogWeights(pruned);
      elbo.add(before.bound(1));
      double change = after.bound(1) - before.bound(1);
      elboChange.add(change);
      cost.add(-change - saved);
      importanceChange.add(after.bound(whole.length) - before.bound(whole.length));
    }
  }

  /**
   * Prunes some units of a model with one group.
   *
   * @param kept a one for each unit that stays, a zero for the others, [U]
   * @return empty where the group has another posterior or prior
   */
  Optional<Pruned> measure(double[] kept) {
    boolean applies =
        subject
            .passes(split)
            .first(
                (batch, pass) -> GaussianCode.isUnderStandardNormal(subject.model(), batch, pass));
    if (!applies) {
      return Optional.empty();
    }
    Totals totals = new Totals();
    subject
        .passes(split)
        .forEachKept(
            "pruning",
            Math.max(1, EvaluationPass.ROWS / samples),
            rows -> weights(rows, kept),
            block -> add(block, totals));
    return Optional.of(
        new Pruned(
            (int) Arrays.stream(kept).filter(each -> each == 0).count(),
            totals.elbo().estimate(),
            totals.elboChange().estimate(),
            Optional.of(totals.importanceChange().estimate()),
            totals.cost().estimate()));
  }

  /** Log-weights with all units and with those that stay, and the rate of those that go. */
  private List<double[]> weights(int[] rows, double[] kept) {
    int[] examples = split.indices(rows);
    return subject
        .passes(split)
        .run(
            rows,
            0,
            samples,
            (batch, pass) -> {
              DiagonalGaussian q =
                  GaussianCode.posterior(subject.model(), batch, pass).orElseThrow();
              Evaluator.Passes weights =
                  subject.evaluator().on(batch, new CodeWeights(subject.model()));
              return List.of(
                  logWeights(weights, q, pass, examples),
                  logWeights(weights, pruned(q, kept), pass, examples),
                  rates(q, kept, examples.length));
            });
  }

  private void add(List<double[]> block, Totals totals) {
    double[] saved = block.get(2);
    for (int b = 0; b < saved.length; b++) {
      totals.add(ofExample(b, block.get(0)), ofExample(b, block.get(1)), (weight - 1) * saved[b]);
    }
  }

  /** The rate of the units that go under N(0, I), in closed form, [B]. */
  private static double[] rates(DiagonalGaussian q, double[] kept, int examples) {
    double[] mean = HostArrays.read(q.mean());
    double[] logVariance = HostArrays.read(q.logVariance());
    double[] rates = new double[examples];
    for (int i = 0; i < examples * kept.length; i++) {
      rates[i / kept.length] += (1 - kept[i % kept.length]) * rate(mean[i], logVariance[i]);
    }
    return rates;
  }

  private static double rate(double mean, double logVariance) {
    return (mean * mean + Math.exp(logVariance) - 1 - logVariance) / 2;
  }

  /** N(0, 1) in place of the units that go. */
  private static DiagonalGaussian pruned(DiagonalGaussian q, double[] kept) {
    NDArray mean = q.mean();
    NDArray mask =
        HostArrays.create(mean.getManager(), kept, new Shape(1, kept.length), mean.getDataType());
    return new DiagonalGaussian(mean.mul(mask), q.logVariance().mul(mask));
  }

  /** log p(x, z) - log q(z) of a given Gaussian of each row, [K * B]. */
  private record CodeWeights(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      DiagonalGaussian q =
          new DiagonalGaussian(
              given.get(PosteriorCost.MEAN), given.get(PosteriorCost.LOG_VARIANCE));
      GaussianCode code = GaussianCode.of(model, q, batch, pass);
      return Map.of("logWeight", code.distortion().add(code.rate()).neg());
    }
  }

  /** The log-weights, each time with the same noise. */
  private double[] logWeights(
      Evaluator.Passes weights, DiagonalGaussian q, Pass pass, int[] examples) {
    ExampleNoise same =
        new ExampleNoise(pass.manager(), subject.type(), subject.seed(), examples, 0, samples);
    Pass again = new Pass(pass.parameters(), pass.manager(), same, false, samples);
    Map<String, NDArray> given =
        Ordered.map(PosteriorCost.MEAN, q.mean(), PosteriorCost.LOG_VARIANCE, q.logVariance());
    return HostArrays.read(weights.at(given, again).get("logWeight"));
  }

  /** Of rows that are sample-major, those of an example, [K]. */
  private double[] ofExample(int b, double[] rows) {
    int examples = rows.length / samples;
    return IntStream.range(0, samples).mapToDouble(k -> rows[k * examples + b]).toArray();
  }
}

package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.evaluate.Slope;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.verdict.Lag;
import org.vaezoo.measures.optimum.KeptStarts;

/**
 * Optimises mean and log-variance of the Gaussian posterior of each example, from where the encoder
 * puts them, for D + βR under the decoder as it is: what the encoder leaves unsaid (He et al.,
 * "Lagging inference networks and posterior collapse in variational autoencoders", 2019, section 3,
 * who compare the posterior mean of the model with that of the encoder). Adam with {@value #DRAWS}
 * draws a step, a falling rate and the mean of the last iterates; the rate is in closed form under
 * N(0, I), and the draws of a step are {@link MatchedNoise}. Where the encoder's posterior is no
 * worse it is kept: {@link KeptStarts} has the rule. After so few steps the gain is a lower bound
 * of what the best posteriors gain.
 *
 * @param subject what is measured
 * @param split the examples
 * @param beta weight of the rate
 * @param steps of Adam
 */
record OptimizedPosterior(Subject subject, DataSource split, double beta, int steps) {

  private static final double LEARNING_RATE = 0.05;

  /** Draws of a step, in pairs. */
  private static final int DRAWS = 8;

  /** Draws on which posteriors are measured, and the number of the first one. */
  private static final int SAMPLES = 16;

  private static final int FIRST_SAMPLE = 1 << 21;

  /** Number of the first draw by which a posterior is chosen. */
  private static final int FIRST_CHOOSING = 1 << 22;

  /** Empty where the model has no Gaussian posterior in a single group. */
  Optional<Lag> measure() {
    Gains gains = new Gains();
    subject
        .passes(split)
        .forEachKept("posteriors", EvaluationPass.ROWS, this::optimize, gains::add);
    return gains.estimates();
  }

  /** What is gained on some examples; nothing where they have no Gaussian posterior. */
  private List<double[]> optimize(int[] rows) {
    int[] examples = split.indices(rows);
    return subject
        .passes(split)
        .run(
            rows,
            0,
            1,
            (batch, pass) ->
                GaussianCode.posterior(subject.model(), batch, pass)
                    .map(q -> optimize(start(q, batch, pass, examples)))
                    .orElse(List.of()));
  }

  private Start start(DiagonalGaussian q, Batch batch, Pass pass, int[] examples) {
    boolean closedForm = GaussianCode.isUnderStandardNormal(subject.model(), batch, pass);
    PosteriorCost cost = new PosteriorCost(subject.model(), closedForm);
    return new Start(
        q,
        examples,
        beta,
        subject.evaluator().on(batch, cost, PosteriorCost.SLOPE),
        subject.evaluator().on(batch, cost));
  }

  /** Where the optimisation of a batch begins. */
  private static final class Start {

    private final DiagonalGaussian q;
    private final int[] examples;
    private final double beta;
    private final Evaluator.Passes slopes;
    private final Evaluator.Passes costs;

    /**
     * @param q the encoder's posterior
     * @param slopes of the cost of posteriors
     * @param costs the same without gradients
     */
    Start(
        DiagonalGaussian q,
        int[] examples,
        double beta,
        Evaluator.Passes slopes,
        Evaluator.Passes costs) {
      this.q = q;
      this.examples = examples;
      this.beta = beta;
      this.slopes = slopes;
      this.costs = costs;
    }

    Map<String, NDArray> given(NDManager scope, double[] means, double[] logVariances) {
      return Ordered.map(
          PosteriorCost.MEAN,
          array(scope, means),
          PosteriorCost.LOG_VARIANCE,
          array(scope, logVariances),
          PosteriorCost.BETA,
          HostArrays.create(scope, new double[] {beta}, new Shape(), q.mean().getDataType()));
    }

    NDArray array(NDManager scope, double[] values) {
      return HostArrays.create(scope, values, q.mean().getShape(), q.mean().getDataType());
    }

    ExampleNoise noise(NDManager scope, long seed, int sample, int draws) {
      return new ExampleNoise(scope, q.mean().getDataType(), seed, examples, sample, draws);
    }
  }

  private List<double[]> optimize(Start start) {
    double[] mean = HostArrays.read(start.q.mean());
    double[] logVariance = HostArrays.read(start.q.logVariance());
    AdamSteps means = new AdamSteps(mean, steps, LEARNING_RATE);
    AdamSteps logVariances = new AdamSteps(logVariance, steps, LEARNING_RATE);
    for (int step = 0; step < steps; step++) {
      step(start, means, logVariances, step);
    }
    double[] foundMean = means.average();
    double[] foundLogVariance = logVariances.average();
    KeptStarts kept =
        KeptStarts.of(
            measured(start, mean, logVariance, FIRST_CHOOSING).losses,
            measured(start, foundMean, foundLogVariance, FIRST_CHOOSING).losses);
    double[] bestMean = kept.chosen(mean, foundMean);
    double[] bestLogVariance = kept.chosen(logVariance, foundLogVariance);
    Measured before = measured(start, mean, logVariance, FIRST_SAMPLE);
    Measured after = measured(start, bestMean, bestLogVariance, FIRST_SAMPLE);
    return List.of(
        PairedDifference.between(before.losses, after.losses).values(), before.rates, after.rates);
  }

  private void step(Start start, AdamSteps means, AdamSteps logVariances, int step) {
    try (NDManager scope = subject.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Noise free = start.noise(scope, subject.seed(), 1 + step * DRAWS, DRAWS / 2);
      Pass pass = pass(scope, new MatchedNoise(free, DRAWS / 2), DRAWS);
      Map<String, NDArray> found =
          start.slopes.at(start.given(scope, means.values(), logVariances.values()), pass);
      means.step(HostArrays.read(found.get(Slope.of(PosteriorCost.MEAN))));
      logVariances.step(HostArrays.read(found.get(Slope.of(PosteriorCost.LOG_VARIANCE))));
    }
  }

  /** D + βR and R of each example, the mean over its draws, [B]. */
  private static final class Measured {

    private final double[] losses;
    private final double[] rates;

    Measured(int examples) {
      losses = new double[examples];
      rates = new double[examples];
    }

    /** Adds a draw of each example. */
    void add(double[] distortion, double[] rate, double beta) {
      for (int row = 0; row < losses.length; row++) {
        losses[row] += (distortion[row] + beta * rate[row]) / SAMPLES;
        rates[row] += rate[row] / SAMPLES;
      }
    }
  }

  private Measured measured(Start start, double[] means, double[] logVariances, int firstSample) {
    Measured measured = new Measured(start.examples.length);
    for (int sample = 0; sample < SAMPLES; sample++) {
      try (NDManager scope = subject.manager().newSubManager();
          NDScope arrays = new NDScope()) {
        arrays.suppressNotUsedWarning();
        Pass pass = pass(scope, start.noise(scope, subject.seed(), firstSample + sample, 1), 1);
        Map<String, NDArray> cost = start.costs.at(start.given(scope, means, logVariances), pass);
        measured.add(
            HostArrays.read(cost.get(PosteriorCost.DISTORTION)),
            HostArrays.read(cost.get(PosteriorCost.RATE)),
            beta);
      }
    }
    return measured;
  }

  private static Pass pass(NDManager scope, Noise noise, int draws) {
    return new Pass(new EagerParameters(scope), scope, noise, false, draws);
  }

  /** What accumulates over the examples. */
  private static final class Gains {

    private final Moments gain = new Moments();
    private final Moments encoderRate = new Moments();
    private final Moments optimizedRate = new Moments();

    /** Adds some examples, where there is anything of them. */
    void add(List<double[]> block) {
      if (!block.isEmpty()) {
        gain.addAll(block.get(0));
        encoderRate.addAll(block.get(1));
        optimizedRate.addAll(block.get(2));
      }
    }

    Optional<Lag> estimates() {
      Estimate gained = gain.estimate();
      Estimate encoder = encoderRate.estimate();
      Lag found =
          KeptStarts.all(gained)
              ? new Lag(new Estimate(0, 0, gained.count()), encoder, encoder)
              : new Lag(gained, encoder, optimizedRate.estimate());
      return Optional.of(found).filter(each -> each.gain().count() > 0);
    }
  }
}

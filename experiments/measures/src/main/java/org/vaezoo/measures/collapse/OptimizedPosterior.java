package org.vaezoo.measures.collapse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.Tape;
import org.vaezoo.core.measure.Subject;
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
    try (Autograd autograd = Autograd.of(subject.manager())) {
      subject
          .passes(split)
          .forEachKept(
              "posteriors", EvaluationPass.ROWS, rows -> optimize(rows, autograd), gains::add);
    }
    return gains.estimates();
  }

  /** What is gained on some examples; nothing where they have no Gaussian posterior. */
  private List<double[]> optimize(int[] rows, Autograd autograd) {
    int[] examples = split.indices(rows);
    return subject
        .passes(split)
        .run(
            rows,
            0,
            1,
            (batch, pass) ->
                GaussianCode.posterior(subject.model(), batch, pass)
                    .map(q -> optimize(start(q, batch, pass, examples), autograd))
                    .orElse(List.of()));
  }

  private Start start(DiagonalGaussian q, Batch batch, Pass pass, int[] examples) {
    boolean closedForm = GaussianCode.isUnderStandardNormal(subject.model(), batch, pass);
    return new Start(q, batch, examples, closedForm);
  }

  /** Where the optimisation of a batch begins. */
  private static final class Start {

    private final DiagonalGaussian q;
    private final Batch batch;
    private final int[] examples;
    private final boolean closedForm;

    Start(DiagonalGaussian q, Batch batch, int[] examples, boolean closedForm) {
      this.q = q;
      this.closedForm = closedForm;
      this.batch = batch;
      this.examples = examples;
    }

    NDArray array(NDManager scope, double[] values) {
      return HostArrays.create(scope, values, shape(), q.mean().getDataType());
    }

    Shape shape() {
      return q.mean().getShape();
    }

    ExampleNoise noise(NDManager scope, long seed, int sample, int draws) {
      return new ExampleNoise(scope, q.mean().getDataType(), seed, examples, sample, draws);
    }
  }

  private List<double[]> optimize(Start start, Autograd autograd) {
    double[] mean = HostArrays.read(start.q.mean());
    double[] logVariance = HostArrays.read(start.q.logVariance());
    AdamSteps means = new AdamSteps(mean, steps, LEARNING_RATE);
    AdamSteps logVariances = new AdamSteps(logVariance, steps, LEARNING_RATE);
    for (int step = 0; step < steps; step++) {
      step(start, means, logVariances, autograd, step);
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

  private void step(
      Start start, AdamSteps means, AdamSteps logVariances, Autograd autograd, int step) {
    try (NDManager scope = subject.manager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      NDArray mean = start.array(scope, means.values());
      NDArray logVariance = start.array(scope, logVariances.values());
      mean.setRequiresGradient(true);
      logVariance.setRequiresGradient(true);
      try (Tape tape = autograd.open()) {
        Noise free = start.noise(scope, subject.seed(), 1 + step * DRAWS, DRAWS / 2);
        Noise noise = new MatchedNoise(free, DRAWS / 2);
        Pass pass = pass(scope, noise, DRAWS);
        NDArray loss = loss(start, pass.repeat(mean), pass.repeat(logVariance), pass).sum();
        List<NDArray> gradients = tape.gradients(loss, List.of(mean, logVariance), true);
        means.step(HostArrays.read(gradients.get(0)));
        logVariances.step(HostArrays.read(gradients.get(1)));
      }
    }
  }

  /** D + βR, [k * B]. */
  private NDArray loss(Start start, NDArray mean, NDArray logVariance, Pass pass) {
    GaussianCode code = code(start, mean, logVariance, pass);
    NDArray weight =
        HostArrays.create(pass.manager(), new double[] {beta}, new Shape(), mean.getDataType());
    return code.distortion().add(code.rate().mul(weight));
  }

  private GaussianCode code(Start start, NDArray mean, NDArray logVariance, Pass pass) {
    DiagonalGaussian q = new DiagonalGaussian(mean, DiagonalGaussian.bounded(logVariance));
    return start.closedForm
        ? GaussianCode.underStandardNormal(subject.model(), q, start.batch, pass)
        : GaussianCode.of(subject.model(), q, start.batch, pass);
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
        GaussianCode code =
            code(start, start.array(scope, means), start.array(scope, logVariances), pass);
        double[] distortion = HostArrays.read(code.distortion());
        double[] rate = HostArrays.read(code.rate());
        measured.add(distortion, rate, beta);
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

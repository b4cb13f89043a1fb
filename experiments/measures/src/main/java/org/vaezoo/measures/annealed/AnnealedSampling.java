package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Generation;

/**
 * Annealed importance sampling of log p(x): Neal (2001), with the path of Wu et al. (2017) from
 * p(z) to p(z) p(x|z) and Hamiltonian transitions.
 *
 * <p>Of one image it gives log (1/k) sum_c w_c over k chains, where the mean of w is p(x) exactly,
 * whatever the number of temperatures: a lower bound on log p(x) in expectation, below it by about
 * half the relative variance of the mean weight. With a single temperature it is the estimate by
 * draws from the prior. On {@link #simulated} images chains also run from the z that made x back to
 * the prior: there -log (1/k) sum 1/w is an upper bound in expectation (Grosse et al. 2015).
 *
 * <p>Deviation: step sizes come from a pilot run of two chains an image, not from the chains
 * themselves, so that the bounds hold exactly; the runs share no random number. Conditional models
 * are given the condition: the bound is one on log p(x|c).
 */
public final class AnnealedSampling {

  private static final int PILOT_CHAINS = 2;

  /** Words of streams of random numbers that share none. */
  private static final long PILOT_NOISE = 0;

  private static final long FORWARD_NOISE = 1;
  private static final long REVERSE_NOISE = 2;
  private static final long DATA_NOISE = 3;

  private final Subject subject;
  private final AnnealedSettings settings;
  private final Temperatures temperatures;

  /**
   * @param subject whose latents are real numbers
   */
  public AnnealedSampling(Subject subject, AnnealedSettings settings) {
    this.subject = subject;
    this.settings = settings;
    this.temperatures = Temperatures.sigmoidal(settings.temperatures());
  }

  /** The bound on all images of a split. */
  public AnnealedBound bound(DataSource split) {
    BoundTotals totals = BoundTotals.lower();
    forEachBlock(
        "annealed",
        split,
        block -> BoundTotals.numbers(forward(block, tuned(block)), block.size()),
        numbers -> totals.add(numbers.iterator()));
    return totals.bound();
  }

  /**
   * Both bounds on images that the model draws itself.
   *
   * @param split as many images, whose conditions are given to conditional models; nothing else of
   *     it is used
   */
  Sandwich simulated(DataSource split) {
    BoundTotals lower = BoundTotals.lower();
    BoundTotals upper = BoundTotals.upper();
    forEachBlock(
        "simulated",
        split,
        block -> {
          Joint once = block.joint(1, DATA_NOISE);
          Generation truth = once.draw();
          NDArray x = truth.likelihood().sample(once.pass().noise());
          ImageBlock own = block.showing(block.batch().showing(x));
          StepSizes stepSizes = tuned(own);
          List<double[]> numbers =
              new ArrayList<>(BoundTotals.numbers(forward(own, stepSizes), own.size()));
          Chains down = reverse(own, stepSizes, once.join(truth.latents()));
          numbers.addAll(BoundTotals.numbers(down, own.size()));
          return numbers;
        },
        block -> {
          Iterator<double[]> numbers = block.iterator();
          lower.add(numbers);
          upper.add(numbers);
        });
    return new Sandwich(lower.bound(), upper.bound());
  }

  private void forEachBlock(
      String name,
      DataSource split,
      Function<ImageBlock, List<double[]>> work,
      Consumer<List<double[]>> use) {
    ImageBlock.forEach(subject, split, settings.chains(), name, work, use);
  }

  private StepSizes tuned(ImageBlock block) {
    Joint joint = block.joint(PILOT_CHAINS, PILOT_NOISE);
    Chains chains = chains(joint, joint.join(joint.draw().latents()));
    return StepSizes.tuned(chains, temperatures, PILOT_CHAINS);
  }

  /** From the prior up. */
  private Chains forward(ImageBlock block, StepSizes stepSizes) {
    Joint joint = block.joint(settings.chains(), FORWARD_NOISE);
    Chains chains = chains(joint, joint.join(joint.draw().latents()));
    int last = temperatures.steps();
    for (int t = 1; t < last; t++) {
      NDArray sizes = stepSizes.at(t, settings.chains());
      chains.advance(temperatures.rise(t), temperatures.at(t), sizes).close();
      sizes.close();
    }
    chains.weigh(temperatures.rise(last));
    return chains;
  }

  /** From an exact draw of the posterior down, by the same transitions in reverse order. */
  private Chains reverse(ImageBlock block, StepSizes stepSizes, NDArray z) {
    Joint joint = block.joint(settings.chains(), REVERSE_NOISE);
    Chains chains = chains(joint, joint.pass().repeat(z));
    for (int t = temperatures.steps(); t > 1; t--) {
      NDArray sizes = stepSizes.at(t - 1, settings.chains());
      chains.advance(temperatures.rise(t), temperatures.at(t - 1), sizes).close();
      sizes.close();
    }
    chains.weigh(temperatures.rise(1));
    return chains;
  }

  private Chains chains(Joint joint, NDArray start) {
    TemperedTarget target = TemperedTarget.of(joint, subject.evaluator());
    HamiltonianTransition transition = new HamiltonianTransition(target, settings.leapfrogSteps());
    return new Chains(transition, start, joint.pass().noise());
  }
}

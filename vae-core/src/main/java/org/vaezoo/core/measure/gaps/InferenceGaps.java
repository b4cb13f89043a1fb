package org.vaezoo.core.measure.gaps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.dist.DiagonalGaussian;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.annealed.ImageBlock;
import org.vaezoo.core.measure.annealed.Joint;
import org.vaezoo.core.model.Inference;

/**
 * The evidence lower bounds of each image under three posteriors: the encoder's, the best diagonal
 * Gaussian, the best {@link LocalFlow}. The optimisations start where the encoder, and then the
 * Gaussian, ended.
 */
final class InferenceGaps implements AutoCloseable {

  private static final long GAUSSIAN_NOISE = 16;
  private static final long PLANE_NOISE = 17;
  private static final long FLOW_NOISE = 18;

  private final Subject subject;
  private final OptimizationSettings settings;
  private final Judgement judgement;
  private final int planarFlows;
  private final Autograd autograd;

  private final List<Double> amortized = new ArrayList<>();
  private final List<Double> gaussian = new ArrayList<>();
  private final List<Double> flow = new ArrayList<>();
  private final List<Double> importanceOfFlow = new ArrayList<>();
  private final Effort gaussianEffort = new Effort();
  private final Effort flowEffort = new Effort();

  /**
   * @param subject with one group of latents, whose posterior is a diagonal Gaussian
   * @param planarFlows of the richer family
   */
  InferenceGaps(
      Subject subject, OptimizationSettings settings, Judgement judgement, int planarFlows) {
    this.subject = subject;
    this.settings = settings;
    this.judgement = judgement;
    this.planarFlows = planarFlows;
    this.autograd = Autograd.of(subject.manager());
  }

  /** Measures all images of a split. */
  void measure(DataSource split) {
    ImageBlock.forEach(subject, split, settings.draws(), "gaps", this::measure);
  }

  private void measure(ImageBlock block) {
    LocalGaussian best = LocalGaussian.from(encoders(block));
    gaussianEffort.add(optimized(block, GAUSSIAN_NOISE, best), block.size());
    Joint once = block.joint(1, PLANE_NOISE);
    LocalFlow richer = LocalFlow.from(best, planarFlows, once.pass().noise());
    flowEffort.add(optimized(block, FLOW_NOISE, richer), block.size());

    judgement
        .of(block, joint -> inferred(block, joint).terms().logWeight())
        .forEach(image -> amortized.add(image.bound(1)));
    judgement
        .of(block, joint -> LocalOptimization.logWeight(joint, best))
        .forEach(image -> gaussian.add(image.bound(1)));
    for (LogWeights image :
        judgement.of(block, joint -> LocalOptimization.logWeight(joint, richer))) {
      flow.add(image.bound(1));
      importanceOfFlow.add(image.bound(judgement.draws()));
    }
  }

  /** The importance bound of each image with the optimised flow as proposal. */
  Bounds importanceOfFlow() {
    return new Bounds(importanceOfFlow);
  }

  private DiagonalGaussian encoders(ImageBlock block) {
    Inference inference = inferred(block, block.joint(1, GAUSSIAN_NOISE));
    return (DiagonalGaussian) inference.terms().rates().get(0).posterior();
  }

  private static Inference inferred(ImageBlock block, Joint joint) {
    return joint.model().infer(block.batch(), joint.pass());
  }

  private LocalOptimization.Outcome optimized(ImageBlock block, long noise, LocalFamily family) {
    Joint joint = block.joint(settings.draws(), noise);
    return new LocalOptimization(joint, autograd, settings).run(family);
  }

  /** The gaps below an estimate of log p(x) of the images that were measured. */
  Gaps below(Bounds logLikelihood) {
    return new Gaps(new Bounds(amortized), new Bounds(gaussian), new Bounds(flow), logLikelihood);
  }

  /** How far the optimisations went, by column name. */
  Map<String, Double> effort() {
    Map<String, Double> columns = new LinkedHashMap<>();
    columns.put("gaussian_steps", gaussianEffort.steps());
    columns.put("gaussian_converged", gaussianEffort.converged());
    columns.put("flow_steps", flowEffort.steps());
    columns.put("flow_converged", flowEffort.converged());
    return columns;
  }

  @Override
  public void close() {
    autograd.close();
  }
}

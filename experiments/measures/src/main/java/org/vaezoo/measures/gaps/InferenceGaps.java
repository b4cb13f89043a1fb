package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.LogWeightFormula;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.table.Column;
import org.vaezoo.measures.annealed.ImageBlock;
import org.vaezoo.measures.annealed.Joint;
import org.vaezoo.measures.optimum.KeptStarts;

/**
 * The evidence lower bounds of each image under three posteriors: the encoder's, the best diagonal
 * Gaussian, the best {@link LocalFlow}. The optimisations start where the encoder, and then the
 * Gaussian, ended; where they are no better, what they began at is kept, by {@link KeptStarts}.
 */
final class InferenceGaps {

  private static final long GAUSSIAN_NOISE = 16;
  private static final long PLANE_NOISE = 17;
  private static final long FLOW_NOISE = 18;

  private final Subject subject;
  private final OptimizationSettings settings;
  private final Judgement judgement;
  private final int planarFlows;

  private final List<Double> amortized = new ArrayList<>();
  private final List<Double> gaussian = new ArrayList<>();
  private final List<Double> flow = new ArrayList<>();
  private final List<Double> importanceOfFlow = new ArrayList<>();
  private final Moments gaussianFound = new Moments();
  private final Moments flowFound = new Moments();
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
  }

  /** Measures all images of a split. */
  void measure(DataSource split) {
    ImageBlock.forEach(subject, split, settings.draws(), "gaps", this::measured, this::add);
  }

  private List<double[]> measured(ImageBlock block) {
    LocalGaussian gaussians = LocalGaussian.from(encoders(block));
    List<double[]> numbers = new ArrayList<>();
    LocalGaussian best = gaussians.with(optimized(block, GAUSSIAN_NOISE, gaussians, numbers::add));
    Joint once = block.joint(1, PLANE_NOISE);
    LocalFlow flows = LocalFlow.from(best, planarFlows, once.pass().noise());
    LocalFlow richer = flows.with(optimized(block, FLOW_NOISE, flows, numbers::add));
    List<LogWeights> underEncoder =
        judgement.of(block, LogWeightFormula.underPosterior(subject.model()), Map.of());
    List<LogWeights> underGaussian = judgement.of(block, best);
    List<LogWeights> underFlow = judgement.of(block, richer);
    numbers.add(bounds(underEncoder, 1));
    numbers.add(bounds(underGaussian, 1));
    numbers.add(bounds(underFlow, 1));
    numbers.add(bounds(underFlow, judgement.draws()));
    return numbers;
  }

  private static double[] bounds(List<LogWeights> images, int draws) {
    return images.stream().mapToDouble(image -> image.bound(draws)).toArray();
  }

  private void add(List<double[]> block) {
    Iterator<double[]> numbers = block.iterator();
    gaussianEffort.add(numbers.next(), numbers.next(), gaussianFound);
    flowEffort.add(numbers.next(), numbers.next(), flowFound);
    for (List<Double> bounds : List.of(amortized, gaussian, flow, importanceOfFlow)) {
      Arrays.stream(numbers.next()).forEach(bounds::add);
    }
  }

  /** The importance bound of each image with the optimised flow as proposal. */
  Bounds importanceOfFlow() {
    return new Bounds(importanceOfFlow);
  }

  private DiagonalGaussian encoders(ImageBlock block) {
    Joint joint = block.joint(1, GAUSSIAN_NOISE);
    Inference inference = joint.model().infer(block.batch(), joint.pass());
    return (DiagonalGaussian) inference.terms().rates().get(0).posterior();
  }

  /**
   * The best parameters of a family from where they are, which are moved: of each image those it
   * began at, where its optimum is no better.
   *
   * @param numbers is given how it went, then what each optimum gained before that choice
   */
  private Map<String, NDArray> optimized(
      ImageBlock block, long noise, LocalFamily family, Consumer<double[]> numbers) {
    Map<String, NDArray> first = new LinkedHashMap<>();
    family.parameters().forEach((name, array) -> first.put(name, array.duplicate()));
    Joint joint = block.joint(settings.draws(), noise);
    LocalOptimization.Outcome outcome =
        new LocalOptimization(joint, subject.evaluator(), settings).run(family);
    double[] before = judgement.whenChoosing(block, family.with(first));
    double[] after = judgement.whenChoosing(block, family);
    KeptStarts kept = KeptStarts.of(before, after);
    numbers.accept(Effort.numbers(outcome, kept.count()));
    numbers.accept(PairedDifference.between(before, after).values());
    Map<String, NDArray> best = new LinkedHashMap<>();
    family
        .parameters()
        .forEach((name, array) -> best.put(name, kept.chosen(first.get(name), array)));
    return best;
  }

  /** The gaps below an estimate of log p(x) of the images that were measured. */
  Gaps below(Bounds logLikelihood) {
    return new Gaps(
        new Bounds(amortized),
        new Bounds(gaussian),
        new Bounds(flow),
        logLikelihood,
        gaussianFound.estimate(),
        flowFound.estimate());
  }

  /** How far the optimisations went, by column. */
  Map<Column, Double> effort() {
    Map<Column, Double> columns = new LinkedHashMap<>();
    columns.put(GapColumns.GAUSSIAN_STEPS, gaussianEffort.steps());
    columns.put(GapColumns.GAUSSIAN_CONVERGED, gaussianEffort.converged());
    columns.put(GapColumns.GAUSSIAN_START_KEPT, gaussianEffort.kept());
    columns.put(GapColumns.FLOW_STEPS, flowEffort.steps());
    columns.put(GapColumns.FLOW_CONVERGED, flowEffort.converged());
    columns.put(GapColumns.FLOW_START_KEPT, flowEffort.kept());
    return columns;
  }
}

package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.DecodedVae;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Groupwise;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.model.CodeLevel.Chosen;
import org.vaezoo.vq.prior.CodePrior;

/**
 * A model whose latents are codes on one grid or on several: its terms, and its losses. What is
 * inferred and how codes are drawn is left to each model.
 *
 * <p>A prior with parameters is trained by a loss of its own ({@link PriorTraining}), and the
 * objective's loss does not move it.
 */
public abstract class CodeVae extends DecodedVae implements Groupwise {

  private final List<CodeLevel> levels;
  private final PriorTraining ofPriors;

  /**
   * @param levels top of the hierarchy first
   * @param decoder p(x|z), of the codes' vectors
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  protected CodeVae(
      Block encoder,
      List<CodeLevel> levels,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    super(levels.stream().map(CodeLevel::group).toList(), decoder, objective, biasFromData);
    this.levels = List.copyOf(levels);
    parts().add("encoder", encoder);
    levels.forEach(level -> level.placeIn(parts()));
    parts().add("decoder", decoder.block());
    objective.placeIn(parts());
    this.ofPriors = new PriorTraining(levels);
  }

  @Override
  public final boolean mayRest(String path) {
    return super.mayRest(path) || levels.stream().anyMatch(it -> it.mayRest(path));
  }

  @Override
  public final Inference infer(Batch batch, Pass pass) {
    return infer(batch, pass, Optional.empty());
  }

  @Override
  public final Inference infer(Batch batch, Pass pass, Coefficients now) {
    return infer(batch, pass, Optional.of(now));
  }

  /**
   * Chooses the codes of all levels, in their order, and makes {@link #inference} of them.
   *
   * @param now the coefficients of a training step; empty in an evaluation
   */
  protected abstract Inference infer(Batch batch, Pass pass, Optional<Coefficients> now);

  /**
   * The terms of the evidence lower bound: D, the rate of each level, and the sum of their
   * log-weights.
   *
   * @param chosen in the order of the levels
   * @param latents that the decoder reads, [k * B, P, D]
   */
  protected final Inference inference(
      Batch batch, List<Chosen> chosen, NDArray latents, Pass pass) {
    Likelihood p = decoder().likelihood(latents, pass);
    NDArray distortion = p.distortion(pass.repeat(batch.x()));
    List<GroupRate> rates = chosen.stream().map(Chosen::rate).toList();
    Deferred logWeight = new Deferred(() -> logRatio(chosen).sub(distortion));
    List<Penalty> penalties =
        chosen.stream().flatMap(codes -> codes.quantized().penalties().stream()).toList();
    return new Inference(
        new Terms(distortion, rates, logWeight, penalties),
        p,
        ofPriors.losses(rates),
        Optional.empty(),
        chosen.stream().anyMatch(codes -> codes.quantized().relaxed()));
  }

  /** log p(z) - log q(z|x), of all levels. */
  private static NDArray logRatio(List<Chosen> chosen) {
    return chosen.stream().map(Chosen::logRatio).reduce(NDArray::add).orElseThrow();
  }

  @Override
  public final List<String> lossNames() {
    return Stream.concat(super.lossNames().stream(), ofPriors.lossNames().stream()).toList();
  }

  @Override
  public final Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>(super.schedules());
    levels.forEach(level -> schedules.putAll(level.schedules()));
    return schedules;
  }

  @Override
  public final Map<String, Schedule> penaltyWeights() {
    Map<String, Schedule> weights = new LinkedHashMap<>();
    levels.forEach(level -> weights.putAll(level.penaltyWeights()));
    return weights;
  }

  @Override
  public final boolean fitsUse() {
    return levels.stream()
        .flatMap(level -> level.priors().values().stream())
        .anyMatch(CodePrior::fitsUse);
  }

  @Override
  public final void fit(List<UnitStatistics> use) {
    for (int i = 0; i < levels.size(); i++) {
      CodeStatistics codes = (CodeStatistics) use.get(i);
      levels.get(i).priors().values().forEach(prior -> prior.fit(codes));
    }
  }
}

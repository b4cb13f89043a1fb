package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.DecodedVae;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Terms;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.vq.prior.PriorTraining;

/**
 * A model whose latents are codes on one grid or on several: its terms, and its losses. What is
 * inferred and how codes are drawn is left to each model.
 *
 * <p>A prior with parameters is trained by a loss of its own ({@link PriorTraining}), and the
 * objective's loss does not move it.
 */
public abstract class CodeVae implements DecodedVae {

  private final List<CodeLevel> levels;
  private final Decoder decoder;
  private final Objective objective;
  private final boolean biasFromData;
  private final ModelBlock parts = new ModelBlock();
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
    this.levels = List.copyOf(levels);
    this.decoder = decoder;
    this.objective = objective;
    this.biasFromData = biasFromData;
    parts.add("encoder", encoder);
    levels.forEach(level -> level.placeIn(parts));
    parts.add("decoder", decoder.block());
    objective.placeIn(parts);
    this.ofPriors = new PriorTraining(levels.stream().map(CodeLevel::priors).toList());
  }

  @Override
  public final Block block() {
    return parts;
  }

  @Override
  public final List<LatentGroup> groups() {
    return levels.stream().map(CodeLevel::group).toList();
  }

  @Override
  public final Objective objective() {
    return objective;
  }

  @Override
  public final boolean mayRest(String path) {
    return DecodedVae.super.mayRest(path) || levels.stream().anyMatch(it -> it.mayRest(path));
  }

  @Override
  public final Decoder decoder() {
    return decoder;
  }

  /**
   * The terms of the evidence lower bound: D, the rate of each level, and the sum of their
   * log-weights.
   *
   * @param chosen in the order of the levels
   * @param latents that the decoder reads, [k * B, P, D]
   */
  protected final Inference inference(
      Batch batch, List<CodeLevel.Chosen> chosen, NDArray latents, Pass pass) {
    Likelihood p = decoder.likelihood(latents, pass);
    NDArray distortion = p.distortion(pass.repeat(batch.x()));
    List<GroupRate> rates = chosen.stream().map(CodeLevel.Chosen::rate).toList();
    Deferred logWeight = new Deferred(() -> logRatio(chosen).sub(distortion));
    List<Penalty> penalties = chosen.stream().flatMap(codes -> codes.penalties().stream()).toList();
    List<Update> updates =
        chosen.stream().flatMap(codes -> codes.quantized().updates().stream()).toList();
    return new Inference(
        new Terms(distortion, rates, logWeight, penalties),
        p,
        updates,
        ofPriors.losses(rates),
        Optional.empty(),
        chosen.stream().anyMatch(codes -> codes.quantized().relaxed()));
  }

  /** log p(z) - log q(z|x), of all levels. */
  private static NDArray logRatio(List<CodeLevel.Chosen> chosen) {
    return chosen.stream().map(codes -> codes.logRatio().get()).reduce(NDArray::add).orElseThrow();
  }

  @Override
  public final List<String> lossNames() {
    List<String> names = new ArrayList<>(DecodedVae.super.lossNames());
    names.addAll(ofPriors.lossNames());
    return names;
  }

  @Override
  public final Map<String, Schedule> penaltyWeights() {
    Map<String, Schedule> weights = new LinkedHashMap<>();
    levels.forEach(level -> weights.putAll(level.quantizer().penaltyWeights()));
    return weights;
  }

  @Override
  public final Map<String, Schedule> schedules() {
    Map<String, Schedule> schedules = new LinkedHashMap<>(DecodedVae.super.schedules());
    levels.forEach(level -> schedules.putAll(level.quantizer().coefficients()));
    return schedules;
  }

  @Override
  public final boolean fitsUse() {
    return levels.stream().anyMatch(level -> level.priors().fitsUse());
  }

  @Override
  public final void fit(List<UnitStatistics> use) {
    for (int i = 0; i < levels.size(); i++) {
      levels.get(i).priors().fit(use.get(i));
    }
  }

  /** Begins the output bias; a model with codebooks that begin at data prepares them before. */
  @Override
  public void prepare(DataSource train, Pass pass) {
    if (biasFromData) {
      decoder.beginAt(train.mean());
    }
  }
}

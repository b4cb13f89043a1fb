package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.MlpSpec;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * A generative adversarial network of fully connected layers: Goodfellow et al., "Generative
 * adversarial nets" (2014), with the loss of the generator that section 3 of the paper recommends,
 * -log D(G(z)), instead of log (1 - D(G(z))). Both nets move in every step, from the same samples.
 * Samples are in (0, 1), by a last sigmoid: means of binary or grey numbers, never draws.
 */
final class AdversarialNetwork implements Trainable {

  static final String GENERATOR = "generator";
  static final String DISCRIMINATOR = "discriminator";

  private final ModelBlock parts = new ModelBlock();
  private final Block generator;
  private final Block discriminator;
  private final int units;

  /**
   * @param hidden units of each hidden layer of the discriminator; the generator has them in
   *     reverse
   * @param example shape of one example
   * @param units U, numbers of noise
   */
  AdversarialNetwork(List<Integer> hidden, Shape example, int units, InitialWeights weights) {
    this.units = units;
    this.generator =
        parts.add(
            GENERATOR,
            layers(Reversed.of(hidden), Activation.RELU)
                .decoder(units, example, weights.of(GENERATOR))
                .block(),
            new Shape(1, units));
    this.discriminator =
        parts.add(
            DISCRIMINATOR,
            layers(hidden, Activation.LEAKY_RELU)
                .decoder(example.size(), new Shape(1), weights.of(DISCRIMINATOR))
                .block(),
            new Shape(1, example.size()));
  }

  private static MlpSpec layers(List<Integer> hidden, Activation activation) {
    return new MlpSpec(hidden, activation, new GlorotUniform());
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public List<String> lossNames() {
    return List.of(GENERATOR, DISCRIMINATOR);
  }

  /** G(z) for z from N(0, I), [rows, example...]. */
  NDArray samples(long rows, Pass pass) {
    NDArray z = pass.noise().normal(new Shape(rows, units));
    return Activation.SIGMOID.apply(pass.forward(generator, z));
  }

  /** The log-odds of D: that examples are data, [B, 1]. */
  private NDArray logOdds(NDArray x, Pass pass) {
    long rows = x.getShape().get(0);
    return pass.forward(discriminator, x.reshape(new Shape(rows, x.getShape().size() / rows)));
  }

  /** -log D(G(z)) moves the generator, -log D(x) - log (1 - D(G(z))) the discriminator. */
  @Override
  public Step step(Batch batch, Pass pass, Coefficients now) {
    NDArray made = samples(batch.size(), pass);
    NDArray fooled = Activation.SOFTPLUS.apply(logOdds(made, pass).neg()).mean();
    NDArray ofData = Activation.SOFTPLUS.apply(logOdds(batch.x(), pass).neg()).mean();
    NDArray ofMade = Activation.SOFTPLUS.apply(logOdds(made.stopGradient(), pass)).mean();
    NDArray told = ofData.add(ofMade);
    Map<String, NDArray> report = new LinkedHashMap<>();
    report.put("generator_nats", fooled);
    report.put("discriminator_nats", told);
    return new Step(
        List.of(
            new Loss(GENERATOR, fooled, of(generator)),
            new Loss(DISCRIMINATOR, told, of(discriminator))),
        List.of(),
        Collections.unmodifiableMap(report));
  }

  private static Predicate<Parameter> of(Block block) {
    return Ordered.copyOf(NamedParameters.of(block).values())::contains;
  }
}

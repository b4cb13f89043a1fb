package org.vaezoo.core.vamp;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.RandomRows;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianMixture;

/**
 * The VampPrior of Tomczak and Welling, "VAE with a VampPrior" (2018), equation 9: the mean of the
 * model's own posteriors of K learned pseudo-inputs.
 *
 * <p>As in the authors' code the encoder sees the pseudo-inputs clipped to [0, 1], and a clipped
 * number gets no gradient. Unlike there, pseudo-inputs that begin at training examples begin at
 * them exactly, without added noise.
 */
public final class VampPriorNetwork implements PriorNetwork<DiagonalGaussian> {

  private final ModelBlock parts = new ModelBlock();
  private final Encoder encoder;
  private final Parameter pseudoInputs;
  private final boolean fromTraining;

  private VampPriorNetwork(Encoder encoder, Shape example, long components, boolean fromTraining) {
    Shape shape = new Shape(components).addAll(example);
    this.encoder = encoder;
    this.pseudoInputs = parts.addState("pseudoInputs", shape, 0, true);
    this.fromTraining = fromTraining;
  }

  /**
   * Pseudo-inputs that begin as different training examples, chosen by {@link #prepare}.
   *
   * @param encoder the model's own encoder
   * @param example shape of one example
   * @param components K
   */
  public static VampPriorNetwork ofTrainingImages(Encoder encoder, Shape example, long components) {
    return new VampPriorNetwork(encoder, example, components, true);
  }

  /**
   * Pseudo-inputs that begin at random.
   *
   * @param encoder the model's own encoder
   * @param example shape of one example
   * @param components K
   * @param values the initial values, for the shape [K, example...]
   */
  public static VampPriorNetwork random(
      Encoder encoder,
      Shape example,
      long components,
      Initialization values,
      InitialWeights weights) {
    VampPriorNetwork network = new VampPriorNetwork(encoder, example, components, false);
    weights.of("pseudoInputs").initialize(network.pseudoInputs, values);
    return network;
  }

  @Override
  public Block block() {
    return parts;
  }

  /** The mixture of q(z|u) over the pseudo-inputs u, whatever the samples of the pass. */
  @Override
  public Prior<DiagonalGaussian> at(Context context, Pass pass) {
    NDArray u = pass.value(pseudoInputs).clip(0, 1);
    return GaussianMixture.equal(context.rows(), encoder.posterior(u, pass.once()));
  }

  /**
   * Begins the pseudo-inputs at training examples, as an evaluation of seed 0 shows them.
   *
   * @throws IllegalArgumentException if there are fewer examples than pseudo-inputs
   */
  @Override
  public void prepare(DataSource train, Pass pass) {
    if (!fromTraining) {
      return;
    }
    NDArray values = pseudoInputs.getArray();
    int components = Math.toIntExact(values.getShape().get(0));
    if (components > train.size()) {
      throw new IllegalArgumentException(
          "pseudo-inputs from training images: expected at most one for each of the "
              + train.size()
              + " training examples, found "
              + components);
    }
    train
        .batch(
            RandomRows.choose(components, train.size(), pass.noise()),
            new DataNoise.Evaluation(0),
            pass.manager(),
            values.getDataType())
        .x()
        .copyTo(values);
  }
}

package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.pass.Pass;

/** q(z|x): layers, then a mean and a log-variance for each unit. */
public final class Encoder implements PosteriorNetwork<DiagonalGaussian> {

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final long featureCount;
  private final Linear mean;
  private final LogVariance logVariance;

  /**
   * @param network the layers
   * @param heads how the weights of the mean and the log-variance begin
   * @param example shape of one example
   * @param units U
   * @param variance whether each example has variances of its own
   */
  public Encoder(
      EncoderSpec network,
      Initialization heads,
      Shape example,
      long units,
      PosteriorVariance variance,
      InitialWeights weights) {
    Body layers = network.encoder(example, weights.of("body"));
    featureCount = layers.features();
    Shape features = new Shape(1, layers.features());
    body = parts.add("body", layers.block(), new Shape(1).addAll(example));
    mean = parts.add("mean", Layers.linear(units, heads, weights.of("mean")), features);
    logVariance =
        switch (variance) {
          case AMORTIZED -> {
            Linear head =
                parts.add(
                    "logVariance",
                    Layers.linear(units, heads, weights.of("logVariance")),
                    features);
            yield (pass, hidden) -> pass.forward(head, hidden);
          }
          case SHARED -> {
            Parameter shared = parts.addState("sharedLogVariance", new Shape(1, units), 0, true);
            yield (pass, hidden) ->
                pass.value(shared).broadcast(new Shape(hidden.getShape().get(0), units));
          }
        };
  }

  @Override
  public Block block() {
    return parts;
  }

  /** Number of features of an example, F. */
  public long featureCount() {
    return featureCount;
  }

  @Override
  public DiagonalGaussian posterior(NDArray x, Pass pass) {
    return gaussian(features(x, pass), pass);
  }

  /** What the layers make of x: [B, example...] to [B, F]. */
  public NDArray features(NDArray x, Pass pass) {
    return pass.forward(body, x);
  }

  /**
   * The Gaussian of each example, repeated once for each sample of the pass.
   *
   * @param features [B, F]
   */
  public DiagonalGaussian gaussian(NDArray features, Pass pass) {
    NDArray logVariances = DiagonalGaussian.bounded(logVariance.of(pass, features));
    return new DiagonalGaussian(
        pass.repeat(pass.forward(mean, features)), pass.repeat(logVariances));
  }

  /** From the features [B, F] to log-variances [B, U]. */
  private interface LogVariance {
    NDArray of(Pass pass, NDArray hidden);
  }
}

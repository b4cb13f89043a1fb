package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import org.vaezoo.core.dist.Likelihood;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/** p(x|z): layers from latents to the parameters of a likelihood. */
public final class Decoder {

  private final Parts parts = new Parts();
  private final Block body;
  private final Parameter bias;
  private final LikelihoodNetwork likelihood;

  /**
   * @param network the layers
   * @param units U
   * @param likelihood makes a likelihood of the last layer's output
   */
  public Decoder(
      NetworkSpec network, long units, LikelihoodNetwork likelihood, InitialWeights weights) {
    OutputBody layers = network.decoder(units, likelihood.parameterShape(), weights);
    this.body = parts.add("body", layers.block(), new Shape(1, units));
    this.bias = layers.bias();
    this.likelihood = likelihood;
    parts.add("likelihood", likelihood.block());
  }

  /** The decoder's parameters. */
  public Block block() {
    return parts;
  }

  /** What makes likelihoods of the output. */
  public LikelihoodNetwork likelihoods() {
    return likelihood;
  }

  /**
   * p(x|z).
   *
   * @param z [B, U]
   */
  public Likelihood likelihood(NDArray z, Pass pass) {
    return likelihood.at(pass.forward(body, z), pass);
  }

  /**
   * Begins the output bias at the value that makes the mean training example the mean of p(x|z); a
   * bias that is one number a channel gets the channel's average.
   *
   * @param mean the mean training example
   */
  public void beginAt(double[] mean) {
    double[] outputs = likelihood.bias(mean);
    NDArray values = bias.getArray();
    int size = Math.toIntExact(values.size());
    int share = outputs.length / size;
    double[] averages = new double[size];
    Arrays.setAll(
        averages, i -> Arrays.stream(outputs, i * share, (i + 1) * share).average().orElseThrow());
    try (NDArray begin =
        HostArrays.create(values.getManager(), averages, values.getShape(), values.getDataType())) {
      begin.copyTo(values);
    }
  }
}

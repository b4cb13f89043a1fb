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
    this(
        network.decoder(units, likelihood.parameterShape(), weights.of("body")),
        new Shape(units),
        likelihood);
  }

  /**
   * @param layers from [B, input...] to the parameters of the likelihood
   * @param input shape of one input
   * @param likelihood makes a likelihood of the last layer's output
   */
  public Decoder(OutputBody layers, Shape input, LikelihoodNetwork likelihood) {
    this.body = parts.add("body", layers.block(), new Shape(1).addAll(input));
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
   * @param z [B, U], or the features that stand for it
   */
  public Likelihood likelihood(NDArray z, Pass pass) {
    return likelihood.at(pass.forward(body, z), pass);
  }

  /**
   * Begins the output bias where the mean of p(x|z) is the mean training example. A bias that is
   * one number a channel begins where the mean of p(x|z) is the channel's average over the mean
   * example: the average comes before the likelihood's own map, as of all constant images that one
   * is the most likely.
   *
   * @param mean the mean training example, row-major
   */
  public void beginAt(double[] mean) {
    NDArray values = bias.getArray();
    int share = Math.toIntExact(likelihood.parameterShape().size() / values.size());
    double[] outputs = likelihood.bias(averages(mean, share));
    double[] first = new double[Math.toIntExact(values.size())];
    Arrays.setAll(first, i -> outputs[i * share]);
    try (NDArray begin =
        HostArrays.create(values.getManager(), first, values.getShape(), values.getDataType())) {
      begin.copyTo(values);
    }
  }

  /** Each run of so many values replaced by its average. */
  private static double[] averages(double[] values, int run) {
    double[] averages = new double[values.length];
    for (int start = 0; start < values.length; start += run) {
      double average = Arrays.stream(values, start, start + run).average().orElseThrow();
      Arrays.fill(averages, start, start + run, average);
    }
    return averages;
  }
}

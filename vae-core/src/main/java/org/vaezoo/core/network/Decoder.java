package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.Autoregressive;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/** p(x|z): layers from latents to the parameters of a likelihood. */
public final class Decoder {

  private final ModelBlock parts = new ModelBlock();
  private final Block body;
  private final Parameter bias;
  private final LikelihoodNetwork likelihood;
  private final Optional<CausalLayers> causal;

  /**
   * @param network the layers
   * @param units U
   * @param likelihood makes a likelihood of the last layer's output
   */
  public Decoder(
      DecoderSpec network, long units, LikelihoodNetwork likelihood, InitialWeights weights) {
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
    this.causal = layers.causal();
    causal.ifPresent(reader -> parts.add("causal", reader.block()));
    this.likelihood = likelihood;
    parts.add("likelihood", likelihood.block());
  }

  /**
   * A decoder of latents at positions. Layers that have a grid take them at their places; others
   * take those of all positions in a row.
   *
   * @param network the layers
   * @param image shape of one example
   * @param positions of the latents
   * @param width numbers of a latent at a position, D
   * @param likelihood makes a likelihood of the last layer's output
   */
  public static Decoder ofPositions(
      NetworkSpec network,
      Shape image,
      Positions positions,
      long width,
      LikelihoodNetwork likelihood,
      InitialWeights weights) {
    InitialWeights ofBody = weights.of("body");
    Shape output = likelihood.parameterShape();
    Shape latent = new Shape(positions.count(), width);
    OutputBody layers =
        positions
            .grid()
            .flatMap(places -> network.onGrid(image))
            .map(grid -> grid.decoder(width, output, ofBody))
            .orElseGet(() -> inARow(network.decoder(latent.size(), output, ofBody), latent));
    return new Decoder(layers, latent, likelihood);
  }

  private static OutputBody inARow(OutputBody layers, Shape latent) {
    Chain chain = new Chain(latent).reshape(new Shape(latent.size()));
    chain.layer("layers", layers.block());
    return new OutputBody(chain, layers.bias());
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
   * @param z [B, U], or [B, P, D] at positions, or the features that stand for it
   */
  public Likelihood likelihood(NDArray z, Pass pass) {
    NDArray outputs = pass.forward(body, z);
    return causal
        .map(reader -> autoregressive(reader, outputs, pass))
        .orElseGet(() -> likelihood.at(outputs, pass));
  }

  private Likelihood autoregressive(CausalLayers reader, NDArray features, Pass pass) {
    Shape shape = features.getShape().slice(0, 1).addAll(reader.example());
    NDArray blank = features.getManager().zeros(shape, features.getDataType());
    return new Autoregressive(
        blank, x -> likelihood.at(reader.parameters(features, x, pass), pass));
  }

  /** Single numbers that describe the decoder or that it has come to, by column name. */
  public Map<Column, Double> scalars() {
    Map<Column, Double> scalars = new LinkedHashMap<>(likelihood.scalars());
    causal.ifPresent(reader -> scalars.putAll(reader.scalars()));
    return scalars;
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
    HostArrays.write(values, first);
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

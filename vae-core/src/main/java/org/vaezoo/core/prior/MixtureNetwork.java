package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.pass.Pass;

/**
 * A learned mixture of K Gaussians: means from noise, unit variances and equal weights to begin.
 */
public final class MixtureNetwork implements PriorNetwork<DiagonalGaussian> {

  private final ModelBlock parts = new ModelBlock();
  private final Parameter logits;
  private final Parameter means;
  private final Parameter logVariances;

  /**
   * @param units U
   * @param components K
   * @param deviation standard deviation of the initial means
   */
  public MixtureNetwork(long units, long components, double deviation, InitialWeights weights) {
    Shape shape = new Shape(components, units);
    logits = parts.addState("logits", new Shape(components), 0, true);
    means = parts.addState("means", shape, 0, true);
    logVariances = parts.addState("logVariances", shape, 0, true);
    weights.of("means").initialize(means, new NormalInitialization(deviation));
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Prior<DiagonalGaussian> at(Context context, Pass pass) {
    NDArray bounded = DiagonalGaussian.bounded(pass.value(logVariances));
    DiagonalGaussian components = new DiagonalGaussian(pass.value(means), bounded);
    return new GaussianMixture(context.rows(), pass.value(logits), components);
  }
}

package org.vaezoo.core.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A learned mixture of Gaussians. */
@PartType("mixture")
@Doc("A learned mixture of Gaussians.")
public record MixtureSpec(
    @Range(min = 1, max = 1 << 16) @Doc("Number K of Gaussians.") int components,
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Standard deviation of the initial means.")
        @Default("1")
        double deviation)
    implements PriorSpec {

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    return new Network(units, components, deviation, weights);
  }

  @Override
  public Set<Feature> gives() {
    return Set.of(Feature.OWN_PARAMETERS);
  }

  /**
   * A learned mixture of K Gaussians: means from noise, unit variances and equal weights to begin.
   */
  static final class Network implements PriorNetwork<DiagonalGaussian> {

    private final ModelBlock parts = new ModelBlock();
    private final Parameter logits;
    private final Parameter means;
    private final Parameter logVariances;

    /**
     * @param units U
     * @param components K
     * @param deviation standard deviation of the initial means
     */
    Network(long units, long components, double deviation, InitialWeights weights) {
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
}

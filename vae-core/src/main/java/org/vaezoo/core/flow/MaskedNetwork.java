package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.pass.Pass;

/**
 * The masked network of Germain, Gregor, Murray and Larochelle, "MADE: masked autoencoder for
 * distribution estimation" (2015), section 3: two outputs m and s for each unit, which see the
 * units before it alone.
 *
 * <p>Degrees of hidden nodes begin at 0, where the paper's begin at 1, so that what is said of the
 * first unit is a function of the context, and they take turns, where the paper's are drawn. There
 * are no direct connections. The outputs' weights begin small, so that a flow made of them begins
 * near a Gaussian.
 */
final class MaskedNetwork {

  private static final Initialization SMALL = new NormalInitialization(0.01);

  private final ModelBlock parts = new ModelBlock();
  private final List<MaskedLinear> hidden = new ArrayList<>();
  private final Activation activation;
  private final Degrees units;
  private final MaskedLinear m;
  private final MaskedLinear s;

  /**
   * @param units U
   * @param layers nodes of each hidden layer, at least one layer
   * @param activation after each hidden layer
   * @param reversed whether the last unit is the first of the order
   * @param scale where every s begins
   */
  public MaskedNetwork(
      int units,
      List<Integer> layers,
      Activation activation,
      boolean reversed,
      double scale,
      InitialWeights weights) {
    this.activation = activation;
    this.units = new Degrees.Units(units, reversed);
    Degrees last = this.units;
    for (int i = 0; i < layers.size(); i++) {
      String name = "hidden" + i;
      Degrees nodes = new Degrees.Hidden(layers.get(i), units);
      hidden.add(MaskedLinear.hidden(last, nodes, new GlorotUniform(), weights.of(name)));
      parts.add(name, hidden.get(i).block());
      last = nodes;
    }
    m = MaskedLinear.output(last, this.units, 0, SMALL, weights.of("m"));
    s = MaskedLinear.output(last, this.units, scale, SMALL, weights.of("s"));
    parts.add("m", m.block());
    parts.add("s", s.block());
  }

  /** The network's parameters. */
  public Block block() {
    return parts;
  }

  /** The function of latents alone. */
  public Autoregression at(Pass pass) {
    return new Function(pass, first -> first);
  }

  /**
   * The function of latents and a context.
   *
   * @param context added to the first hidden layer before its activation, [B, nodes]
   */
  public Autoregression at(NDArray context, Pass pass) {
    return new Function(pass, first -> first.add(context));
  }

  private final class Function implements Autoregression {

    private final Pass pass;
    private final UnaryOperator<NDArray> context;

    Function(Pass pass, UnaryOperator<NDArray> context) {
      this.pass = pass;
      this.context = context;
    }

    @Override
    public Outputs of(NDArray z) {
      NDArray nodes = context.apply(hidden.get(0).forward(z, pass));
      for (MaskedLinear layer : hidden.subList(1, hidden.size())) {
        nodes = layer.forward(activation.apply(nodes), pass);
      }
      NDArray features = activation.apply(nodes);
      return new Outputs(m.forward(features, pass), s.forward(features, pass));
    }

    @Override
    public NDArray rank(DataType type) {
      return units.of(pass.manager(), type).expandDims(0);
    }
  }
}

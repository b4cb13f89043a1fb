package org.vaezoo.core.flow;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;

/**
 * A learned prior that masked autoregressive flows map to N(0, I); it begins near N(0, I). The
 * order of the units is reversed from step to step.
 */
public final class FlowPriorNetwork implements PriorNetwork<DiagonalGaussian> {

  private final long units;
  private final ModelBlock parts = new ModelBlock();
  private final List<MaskedNetwork> steps = new ArrayList<>();

  /**
   * @param units U
   * @param count number of steps
   * @param hidden nodes of each hidden layer of a step's network
   * @param activation after each hidden layer
   */
  public FlowPriorNetwork(
      int units, int count, List<Integer> hidden, Activation activation, InitialWeights weights) {
    this.units = units;
    for (int i = 0; i < count; i++) {
      String name = "step" + i;
      MaskedNetwork network =
          new MaskedNetwork(units, hidden, activation, i % 2 == 1, 0, weights.of(name));
      parts.add(name, network.block());
      steps.add(network);
    }
  }

  @Override
  public Block block() {
    return parts;
  }

  @Override
  public Prior<DiagonalGaussian> at(Context context, Pass pass) {
    List<MaskedAutoregressiveFlow> flows =
        steps.stream().map(step -> new MaskedAutoregressiveFlow(step.at(pass))).toList();
    return new FlowPrior(context.rows(), units, flows);
  }
}

package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Pass;

/**
 * A fully connected layer in which an output sees the inputs of low degree alone: its weights are
 * multiplied by a mask of zeros and ones.
 */
final class MaskedLinear {

  private final ModelBlock parts = new ModelBlock();
  private final Parameter weight;
  private final Parameter bias;
  private final Degrees inputs;
  private final Degrees outputs;
  private final boolean strict;

  private MaskedLinear(
      Degrees inputs,
      Degrees outputs,
      boolean strict,
      double bias,
      Initialization scheme,
      InitialWeights weights) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.strict = strict;
    this.weight = parts.addState("weight", new Shape(outputs.count(), inputs.count()), 0, sees());
    this.bias = parts.addState("bias", new Shape(outputs.count()), bias, true);
    weights.of("weight").initialize(weight, scheme);
  }

  /** Nodes that see the inputs up to their degree; biases begin at zero. */
  static MaskedLinear hidden(
      Degrees inputs, Degrees nodes, Initialization scheme, InitialWeights weights) {
    return new MaskedLinear(inputs, nodes, false, 0, scheme, weights);
  }

  /**
   * Outputs that see the inputs below their degree.
   *
   * @param bias where every bias begins
   */
  static MaskedLinear output(
      Degrees inputs, Degrees outputs, double bias, Initialization scheme, InitialWeights weights) {
    return new MaskedLinear(inputs, outputs, true, bias, scheme, weights);
  }

  /**
   * Whether any output sees any input. In a flow of one unit, or of one node a layer, none does: no
   * gradient would ever move such weights, which are none then.
   */
  private boolean sees() {
    return strict ? outputs.greatest() > inputs.least() : outputs.greatest() >= inputs.least();
  }

  /** The layer's parameters. */
  Block block() {
    return parts;
  }

  /** From [B, inputs] to [B, outputs]. */
  NDArray forward(NDArray x, Pass pass) {
    NDArray masked = pass.value(weight).mul(mask(pass, x.getDataType()));
    return Linear.linear(x, masked, pass.value(bias)).singletonOrThrow();
  }

  /** One where the output sees the input, else zero: [outputs, inputs]. */
  private NDArray mask(Pass pass, DataType type) {
    NDArray above = outputs.of(pass.manager(), type).expandDims(1);
    NDArray below = inputs.of(pass.manager(), type).expandDims(0);
    return Detached.as((strict ? above.gt(below) : above.gte(below)), type);
  }
}

package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;

/**
 * Long short-term memory: Hochreiter and Schmidhuber (1997) with the forget gate of Gers,
 * Schmidhuber and Cummins, "Learning to forget" (2000), without peepholes:
 *
 * <pre>
 * i, f, o = sigmoid(...), g = tanh(...), each of W x + U h + b
 * c' = f c + i g
 * h' = o tanh(c')
 * </pre>
 *
 * <p>The forget gate has 1 added to its bias, so that memory is kept at first: Jozefowicz, Zaremba
 * and Sutskever, "An empirical exploration of recurrent network architectures" (2015), section 3.2.
 *
 * <p>Unrolled in array operations, so that a step records on every engine. Inputs: x [B, T, E], h
 * [B, H] and c [B, H] before the first place. Output: h after each place, [B, T, H].
 */
final class Lstm extends NamedBlock {

  private static final int GATES = 4;

  private final long units;
  private final Linear input;
  private final Linear recurrence;

  /**
   * @param features E
   * @param units H
   */
  Lstm(long features, long units, Initialization scheme, InitialWeights weights) {
    this.units = units;
    this.input =
        place(
            "input",
            Layers.linear(GATES * units, scheme, weights.of("input")),
            new Shape(1, 1, features));
    this.recurrence =
        place(
            "recurrence",
            Layers.product(GATES * units, scheme, weights.of("recurrence")),
            new Shape(1, units));
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameterStore,
      NDList inputs,
      boolean training,
      PairList<String, Object> params) {
    NDArray h = inputs.get(1);
    NDArray c = inputs.get(2);
    NDList outputs = new NDList();
    for (NDArray fromInput : places(run(input, inputs.get(0), parameterStore, training))) {
      NDArray gates = fromInput.add(run(recurrence, h, parameterStore, training));
      NDList parts = gates.split(GATES, 1);
      NDArray i = Activation.SIGMOID.apply(parts.get(0));
      NDArray f = Activation.SIGMOID.apply(parts.get(1).add(1));
      NDArray o = Activation.SIGMOID.apply(parts.get(2));
      NDArray g = Activation.TANH.apply(parts.get(3));
      c = f.mul(c).add(i.mul(g));
      h = o.mul(Activation.TANH.apply(c));
      outputs.add(h);
    }
    return new NDList(NDArrays.stack(outputs, 1));
  }

  /** [B, T, F] as T arrays [B, F]. */
  private static NDList places(NDArray sequence) {
    NDList places = new NDList();
    for (NDArray place : sequence.split(sequence.getShape().get(1), 1)) {
      places.add(place.squeeze(1));
    }
    return places;
  }

  private static NDArray run(Block layer, NDArray x, ParameterStore parameters, boolean training) {
    return layer.forward(parameters, new NDList(x), training).singletonOrThrow();
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    return new Shape[] {inputShapes[0].slice(0, 2).add(units)};
  }
}

package org.vaezoo.core.testing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;

/** Passes in float64, with one sample and noise of a seed. */
public final class Passes {

  private Passes() {}

  /** A pass of training. */
  public static Pass training(NDManager manager) {
    return new Pass(new EagerParameters(manager), manager, noise(manager, 1), true, 1);
  }

  /** A pass of an evaluation. */
  public static Pass evaluation(NDManager manager) {
    return new Pass(new EagerParameters(manager), manager, noise(manager, 1), false, 1);
  }

  /** A pass of training that sees a value in place of a parameter's. */
  public static Pass with(NDManager manager, Parameter replaced, NDArray value) {
    return new Pass(
        new GivenParameters(manager, replaced, value), manager, noise(manager, 1), true, 1);
  }

  /** Float64 noise of a seed. */
  public static Noise noise(NDManager manager, long seed) {
    return new StreamNoise(manager, DataType.FLOAT64, CounterStream.of(Purpose.PREPARATION, seed));
  }

  /** Gives a block of parts its parameters, in float64. */
  public static void initialize(Block block, NDManager manager) {
    block.initialize(manager, DataType.FLOAT64, new Shape(1));
  }
}

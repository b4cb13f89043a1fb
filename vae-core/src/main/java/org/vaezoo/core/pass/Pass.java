package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.Arrays;

/**
 * What one forward pass needs besides its batch.
 *
 * @param parameters hands out the parameters' values; a recording pass hands out recorded ones
 * @param manager owner of arrays the pass creates
 * @param noise the pass's randomness
 * @param training whether batch statistics and dropout are those of training
 * @param samples k, the draws from the posterior for each example: the encoder runs once and its
 *     posterior is repeated k times, sample-major
 */
public record Pass(
    ParameterStore parameters, NDManager manager, Noise noise, boolean training, int samples) {

  public Pass {
    if (samples < 1) {
      throw new IllegalArgumentException("samples: expected at least 1, found " + samples);
    }
  }

  /** The same pass where each row is one draw: for what is not repeated, or already is. */
  public Pass once() {
    return new Pass(parameters, manager, noise, training, 1);
  }

  /** The value of a parameter on the device of the pass. */
  public NDArray value(Parameter parameter) {
    return parameters.getValue(parameter, manager.getDevice(), training);
  }

  /** A block's single output for a single input. */
  public NDArray forward(Block block, NDArray input) {
    return block.forward(parameters, new NDList(input), training).singletonOrThrow();
  }

  /** Rows repeated once for each sample, sample-major: [B, ...] to [k * B, ...]. */
  public NDArray repeat(NDArray rows) {
    if (samples == 1) {
      return rows;
    }
    Shape shape = rows.getShape();
    long[] repeats = new long[shape.dimension()];
    Arrays.fill(repeats, 1);
    repeats[0] = samples;
    return rows.tile(repeats);
  }
}

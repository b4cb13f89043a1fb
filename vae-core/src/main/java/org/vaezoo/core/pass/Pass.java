package org.vaezoo.core.pass;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.Arrays;
import java.util.List;

/**
 * What one forward pass needs besides its batch.
 *
 * @param parameters hands out the parameters' values; a recording pass hands out recorded ones
 * @param manager owner of arrays the pass creates
 * @param noise the pass's randomness
 * @param training whether batch statistics and dropout are those of training
 * @param samples k, the draws from the posterior for each example: the encoder runs once and its
 *     posterior is repeated k times, sample-major
 * @param moved the states that blocks have moved so far
 */
public record Pass(
    ParameterStore parameters,
    NDManager manager,
    Noise noise,
    boolean training,
    int samples,
    MovedStates moved) {

  private static final String KEY = "pass";

  public Pass {
    if (samples < 1) {
      throw new IllegalArgumentException("samples: expected at least 1, found " + samples);
    }
  }

  /** A pass at its beginning: no state has moved. */
  public Pass(
      ParameterStore parameters, NDManager manager, Noise noise, boolean training, int samples) {
    this(parameters, manager, noise, training, samples, new MovedStates());
  }

  /** The same pass for rows that are repeated already. */
  public Pass once() {
    return new Pass(parameters, manager, noise, training, 1, moved);
  }

  /** The value of a parameter on the device of the pass; of a state that has moved, the new one. */
  public NDArray value(Parameter parameter) {
    return moved
        .of(parameter)
        .orElseGet(() -> parameters.getValue(parameter, manager.getDevice(), training));
  }

  /**
   * Moves a state that no gradient moves: training writes the value after the step.
   *
   * @param value its next value, of the same shape; no gradient goes through it
   */
  public void move(Parameter state, NDArray value) {
    moved.put(state, value);
  }

  /** A block's single output for a single input. */
  public NDArray forward(Block block, NDArray input) {
    PairList<String, Object> self = new PairList<>(List.of(KEY), List.of(this));
    return block.forward(parameters, new NDList(input), training, self).singletonOrThrow();
  }

  /**
   * The pass that runs a block.
   *
   * @param params as the block's forward got them
   * @throws IllegalStateException if something else than {@link #forward} runs the block
   */
  public static Pass running(PairList<String, Object> params) {
    if (params == null || !(params.get(KEY) instanceof Pass pass)) {
      throw new IllegalStateException("a block with states runs by Pass.forward alone");
    }
    return pass;
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

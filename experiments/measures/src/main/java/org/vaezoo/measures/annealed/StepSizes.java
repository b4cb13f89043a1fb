package org.vaezoo.measures.annealed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * The step size of each example at each temperature, found by a pilot run and then held: step sizes
 * that followed the chains they move would bias the estimate.
 *
 * <p>In the pilot run the log of a row's step size rises by {@value #GAIN} times its acceptance
 * probability minus {@value #ACCEPTANCE}; an example's is the mean over its rows.
 */
final class StepSizes {

  /** The acceptance that is sought. */
  static final double ACCEPTANCE = 0.65;

  private static final double GAIN = 0.1;
  private static final double FIRST = 0.3;

  /** Transitions before the first temperature, from the first step size to one that fits. */
  private static final int WARM_UP = 50;

  private final NDList byTemperature;

  private StepSizes(NDList byTemperature) {
    this.byTemperature = byTemperature;
  }

  /**
   * Runs a pilot.
   *
   * @param chains at their beginning
   * @param rows of an example
   */
  static StepSizes tuned(Chains chains, Temperatures temperatures, int rows) {
    NDArray logs = chains.column(Math.log(FIRST));
    for (int t = 0; t < WARM_UP && temperatures.steps() > 1; t++) {
      logs = followed(chains, 0, temperatures.at(1), logs);
    }
    NDList found = new NDList();
    for (int t = 1; t < temperatures.steps(); t++) {
      logs = followed(chains, temperatures.rise(t), temperatures.at(t), logs);
      found.add(mean(logs, rows));
    }
    return new StepSizes(found);
  }

  private static NDArray followed(Chains chains, double rise, double beta, NDArray logs) {
    NDArray acceptance = chains.advance(rise, beta, logs.exp());
    return logs.add(acceptance.expandDims(1).sub(ACCEPTANCE).mul(GAIN));
  }

  private static NDArray mean(NDArray logs, int rows) {
    return logs.reshape(rows, -1).mean(new int[] {0}).exp().expandDims(1);
  }

  /**
   * The step sizes at a temperature, [rows, 1].
   *
   * @param t from 1, below the last
   * @param rows of an example
   */
  NDArray at(int t, int rows) {
    return byTemperature.get(t - 1).tile(new long[] {rows, 1});
  }
}

package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * Passes over one batch with the noise of an evaluation. The batch is made once, and what it alone
 * decides of a formula is computed once.
 */
public final class ExamplePasses {

  private final Batch batch;
  private final int[] examples;
  private final long seed;
  private final Evaluator evaluator;

  /**
   * @param batch the examples
   * @param examples index of each in its data set, [B]; not copied
   * @param seed the evaluation seed
   * @param evaluator computes formulas
   */
  ExamplePasses(Batch batch, int[] examples, long seed, Evaluator evaluator) {
    this.batch = batch;
    this.examples = examples;
    this.seed = seed;
    this.evaluator = evaluator;
  }

  /** The examples. */
  public Batch batch() {
    return batch;
  }

  /** Number of examples, B. */
  public int size() {
    return examples.length;
  }

  /**
   * A formula of the batch.
   *
   * @return for {@link #numbers}
   */
  public Evaluator.Passes of(Formula formula) {
    return evaluator.on(batch, formula);
  }

  /**
   * What a pass finds, read to the host.
   *
   * @param passes over the batch
   * @param firstSample number of the first draw
   * @param samples draws for each example
   * @return the numbers of each result, in the order of the formula
   */
  public List<double[]> numbers(Evaluator.Passes passes, int firstSample, int samples) {
    try (NDManager scope = batch.x().getManager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Map<String, NDArray> found = passes.at(Map.of(), pass(scope, firstSample, samples));
      return found.values().stream().map(HostArrays::read).toList();
    }
  }

  /** A pass in a scope. */
  Pass pass(NDManager scope, int firstSample, int samples) {
    ExampleNoise noise =
        new ExampleNoise(scope, batch.x().getDataType(), seed, examples, firstSample, samples);
    return new Pass(new EagerParameters(scope), scope, noise, false, samples);
  }
}

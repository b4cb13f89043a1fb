package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
 *
 * @param batch the examples
 * @param examples index of each in its data set, [B]; not copied
 * @param seed the evaluation seed
 * @param evaluator computes formulas
 */
public record ExamplePasses(Batch batch, int[] examples, long seed, Evaluator evaluator) {

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
    return numbers(passes, Map.of(), firstSample, samples);
  }

  /** The same where the formula is given arrays. */
  public List<double[]> numbers(
      Evaluator.Passes passes, Map<String, NDArray> given, int firstSample, int samples) {
    return inPass(
        firstSample,
        samples,
        pass -> passes.at(given, pass).values().stream().map(HostArrays::read).toList());
  }

  /**
   * A pass in a scope of its own.
   *
   * @param use reads what it needs to the host; arrays do not outlive it
   */
  public <T> T inPass(int firstSample, int samples, Function<Pass, T> use) {
    try (NDManager scope = batch.x().getManager().newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return use.apply(pass(scope, firstSample, samples));
    }
  }

  /** A pass in a scope. */
  Pass pass(NDManager scope, int firstSample, int samples) {
    ExampleNoise noise =
        new ExampleNoise(scope, batch.x().getDataType(), seed, examples, firstSample, samples);
    return new Pass(new EagerParameters(scope), scope, noise, false, samples);
  }
}

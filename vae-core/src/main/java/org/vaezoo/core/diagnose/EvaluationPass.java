package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Presentation;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.EagerParameters;
import org.vaezoo.core.pass.ExampleNoise;
import org.vaezoo.core.pass.Pass;

/**
 * Passes over a split with the noise of an evaluation, each in a scope of its own.
 *
 * @param split the examples
 * @param seed the evaluation seed
 * @param manager owner of the model's parameters
 * @param type float32 or float64
 */
public record EvaluationPass(DataSource split, long seed, NDManager manager, DataType type) {

  /** Rows of one pass: bounds the memory, changes no number. */
  public static final int ROWS = 500;

  /** Passes over the whole split with one draw for each example. */
  public void forEachBatch(BiConsumer<Batch, Pass> use) {
    for (int start = 0; start < split.size(); start += ROWS) {
      run(
          start,
          Math.min(split.size(), start + ROWS),
          0,
          1,
          (batch, pass) -> {
            use.accept(batch, pass);
            return true;
          });
    }
  }

  /**
   * One pass over the first example, with one draw: it tells what kinds of distributions a model
   * has.
   */
  public <T> T first(BiFunction<Batch, Pass, T> use) {
    return run(0, 1, 0, 1, use);
  }

  /**
   * One pass over some examples.
   *
   * @param start first row
   * @param end row after the last
   * @param firstSample number of the first draw
   * @param samples draws for each example
   * @param use reads what it needs to the host; arrays do not outlive it
   * @return what it made of them
   */
  public <T> T run(
      int start, int end, int firstSample, int samples, BiFunction<Batch, Pass, T> use) {
    int[] rows = new int[end - start];
    Arrays.setAll(rows, i -> start + i);
    return run(rows, firstSample, samples, use);
  }

  /**
   * One pass over chosen examples.
   *
   * @param rows which of the split; one that stands there twice has the same noise twice
   * @param firstSample number of the first draw
   * @param samples draws for each example
   * @param use reads what it needs to the host; arrays do not outlive it
   * @return what it made of them
   */
  public <T> T run(int[] rows, int firstSample, int samples, BiFunction<Batch, Pass, T> use) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch = split.batch(rows, new Presentation.Evaluation(seed), scope, type);
      ExampleNoise noise =
          new ExampleNoise(scope, type, seed, split.indices(rows), firstSample, samples);
      return use.apply(batch, new Pass(new EagerParameters(scope), scope, noise, false, samples));
    }
  }
}

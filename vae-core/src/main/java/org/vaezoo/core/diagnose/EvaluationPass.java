package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * Passes over a split with the noise of an evaluation, each in a scope of its own.
 *
 * @param split the examples
 * @param seed the evaluation seed
 * @param manager owner of the model's parameters
 * @param type float32 or float64
 * @param kept finished blocks
 * @param evaluator computes formulas of the model
 */
public record EvaluationPass(
    DataSource split,
    long seed,
    NDManager manager,
    DataType type,
    KeptBlocks kept,
    Evaluator evaluator) {

  /** Rows of one pass: bounds the memory, changes no number. */
  public static final int ROWS = 500;

  /** Passes of which nothing is kept, by the model's own code. */
  public EvaluationPass(DataSource split, long seed, NDManager manager, DataType type) {
    this(split, seed, manager, type, KeptBlocks.none(), Evaluator.eager(manager));
  }

  /** Passes of the same evaluation over other examples, as a subset of these. */
  public EvaluationPass over(DataSource others) {
    return new EvaluationPass(others, seed, manager, type, kept, evaluator);
  }

  /**
   * Goes over the whole split with one draw for each example, in blocks that are kept.
   *
   * @param name of the blocks together
   * @param formula of each batch
   * @param use is given the numbers of each block in order, as the formula has them
   */
  public void forEachKept(String name, Formula formula, Consumer<List<double[]>> use) {
    forEachKept(name, ROWS, rows -> numbers(rows, formula), use);
  }

  /** The numbers of a formula, of one draw of each of some examples. */
  public List<double[]> numbers(int[] rows, Formula formula) {
    return on(rows, passes -> passes.numbers(passes.of(formula), 0, 1));
  }

  /**
   * Goes over the whole split as {@link #forEachBlock} does, in blocks that are kept.
   *
   * @param name of the blocks together
   * @param largest examples of a block at most, at least 1
   * @param work makes the numbers of the rows of a block
   * @param use is given them, block by block in order
   */
  public void forEachKept(
      String name,
      int largest,
      Function<int[], List<double[]>> work,
      Consumer<List<double[]>> use) {
    forEachBlock(
        largest, rows -> use.accept(kept.block(name + "/" + rows[0], () -> work.apply(rows))));
  }

  /** Passes over the whole split with one draw for each example. */
  public void forEachBatch(BiConsumer<Batch, Pass> use) {
    forEachBlock(
        ROWS,
        rows ->
            run(
                rows,
                0,
                1,
                (batch, pass) -> {
                  use.accept(batch, pass);
                  return true;
                }));
  }

  /**
   * Goes over the whole split in blocks of nearly the same size, in order. Whoever wants fewer
   * examples takes a {@link org.vaezoo.core.data.view.Subset} of the split.
   *
   * @param largest examples of a block at most, at least 1
   * @param use is given the rows of a block
   */
  public void forEachBlock(int largest, Consumer<int[]> use) {
    int size = split.size();
    int blocks = (size + largest - 1) / largest;
    for (int block = 0; block < blocks; block++) {
      int start = Math.toIntExact((long) block * size / blocks);
      int end = Math.toIntExact((long) (block + 1) * size / blocks);
      use.accept(IntStream.range(start, end).toArray());
    }
  }

  /**
   * One pass over the first example, with one draw: it tells what kinds of distributions a model
   * has.
   */
  public <T> T first(BiFunction<Batch, Pass, T> use) {
    return run(new int[] {0}, 0, 1, use);
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
    return on(
        rows,
        passes ->
            use.apply(
                passes.batch(),
                passes.pass(passes.batch().x().getManager(), firstSample, samples)));
  }

  /**
   * Several passes over chosen examples.
   *
   * @param rows which of the split
   * @param use reads what it needs to the host; arrays do not outlive it
   * @return what it made of them
   */
  public <T> T on(int[] rows, Function<ExamplePasses, T> use) {
    try (NDManager scope = manager.newSubManager();
        NDScope arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      Batch batch = split.batch(rows, new DataNoise.Evaluation(seed), scope, type);
      return use.apply(new ExamplePasses(batch, split.indices(rows), seed, evaluator));
    }
  }
}

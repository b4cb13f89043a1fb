package org.vaezoo.measures.imputation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * The Markov chain of Rezende, Mohamed and Wierstra (2014), section 6: z is drawn from q(z|x), x
 * from p(x|z), and only the pixels that are missing take the values that were drawn; what is known
 * stays. Its stationary distribution is near p(missing | known) where q is near the posterior.
 */
public final class ImputationChain {

  private final Vae model;
  private final EvaluationPass passes;
  private final int[] rows;
  private final double[] known;
  private final boolean[] missing;
  private double[] state;
  private int steps;

  private ImputationChain(
      Vae model, EvaluationPass passes, int[] rows, double[] known, boolean[] missing) {
    this.model = model;
    this.passes = passes;
    this.rows = rows;
    this.known = known;
    this.missing = missing;
  }

  /**
   * A chain before its first step.
   *
   * @param passes over the examples
   * @param rows which of them
   * @param fill what the missing numbers are at first, of one example
   */
  public static ImputationChain begin(
      Vae model, EvaluationPass passes, int[] rows, MissingPixels pixels, double[] fill) {
    Shape example = passes.split().shape();
    double[] known = passes.run(rows, 0, 1, (batch, pass) -> HostArrays.read(batch.x()));
    boolean[] missing = new boolean[known.length];
    int[] indices = passes.split().indices(rows);
    for (int b = 0; b < rows.length; b++) {
      boolean[] one = pixels.of(example, indices[b], passes.seed());
      System.arraycopy(one, 0, missing, b * one.length, one.length);
    }
    ImputationChain chain = new ImputationChain(model, passes, rows, known, missing);
    chain.state = chain.filled(i -> fill[i % fill.length]);
    return chain;
  }

  /** The examples as they are, [B, ...] row-major. */
  public double[] known() {
    return known.clone();
  }

  /** Which numbers are missing, [B, ...] row-major. */
  public boolean[] missing() {
    return missing.clone();
  }

  /** What the next step encodes: what is known, and what the last one drew. */
  public double[] state() {
    return state.clone();
  }

  /**
   * One step.
   *
   * @return what is known, and elsewhere the mean of p(x|z); a draw where it has none
   */
  public double[] step() {
    double[][] made = passes.run(rows, steps, 1, this::decoded);
    steps++;
    state = filled(i -> made[1][i]);
    return filled(i -> made[0][i]);
  }

  /** Mean and draw. */
  private double[][] decoded(Batch batch, Pass pass) {
    NDArray x =
        HostArrays.create(
            batch.x().getManager(), state, batch.x().getShape(), batch.x().getDataType());
    Likelihood p = model.infer(batch.unlabelled().showing(x), pass).reconstruction();
    double[] draw = HostArrays.read(p.sample(pass.noise()));
    double[] mean = p instanceof MeanLikelihood has ? HostArrays.read(has.mean()) : draw;
    return new double[][] {mean, draw};
  }

  /** The number of a place. */
  private interface Numbers {
    double at(int place);
  }

  private double[] filled(Numbers others) {
    double[] filled = known.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = missing[i] ? others.at(i) : filled[i];
    }
    return filled;
  }
}

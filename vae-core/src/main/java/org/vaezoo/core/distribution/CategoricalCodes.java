package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;

/**
 * A categorical distribution over K codes at each of P positions, as in Jang, Gu and Poole,
 * "Categorical reparameterization with Gumbel-softmax" (2017), section 2.
 */
public final class CategoricalCodes implements CodePosterior, Coded {

  private static final int CODE_AXIS = 2;
  private static final int[] CODES = {CODE_AXIS};

  private final NDArray logProbabilities;

  /**
   * @param logits unnormalised log-probabilities, [B, P, K]
   */
  public CategoricalCodes(NDArray logits) {
    this.logProbabilities = logits.sub(LogSumExp.of(logits, CODE_AXIS));
  }

  /** log q of every code, [B, P, K]. */
  public NDArray logProbabilities() {
    return logProbabilities;
  }

  /**
   * Hard codes by the Gumbel-max trick, equation 1 of the paper: the largest of log q + g, exactly
   * distributed as q. No gradient runs through them.
   */
  @Override
  public Draw draw(Noise noise) {
    return hard(logProbabilities.add(gumbel(noise)));
  }

  /**
   * The largest of the perturbed log-probabilities as a draw.
   *
   * @param perturbed log q + g, [B, P, K]
   */
  public Draw hard(NDArray perturbed) {
    NDArray z = Detached.like(logProbabilities, perturbed.stopGradient().argMax(CODE_AXIS));
    return new Draw(z, new Deferred(() -> logProb(z)));
  }

  /** Standard Gumbel noise g = -log(-log u), [B, P, K]. */
  public NDArray gumbel(Noise noise) {
    Shape shape = logProbabilities.getShape();
    long rows = shape.get(0);
    NDArray u = noise.uniform(new Shape(rows, shape.size() / rows)).reshape(shape);
    return u.log().neg().log().neg();
  }

  @Override
  public NDArray logProb(NDArray z) {
    return logProbabilities.mul(OneHot.of(z, codes())).sum(new int[] {1, CODE_AXIS});
  }

  @Override
  public NDArray entropy() {
    return logProbabilities.exp().mul(logProbabilities).sum(CODES).neg();
  }

  @Override
  public NDArray expectation(NDArray values) {
    return logProbabilities.exp().mul(values).sum(CODES);
  }

  @Override
  public boolean isPoint() {
    return false;
  }

  @Override
  public Coding coding() {
    int count = codes();
    return new Coding(
        List.of(logProbabilities),
        numbers -> MassLaw.ofLogs(count, numbers.get(0), dimension -> dimension * count, 1),
        count);
  }

  /** Codes have no scale. */
  @Override
  public UnitUse use(UnitScale scale) {
    int positions = Math.toIntExact(logProbabilities.getShape().get(1));
    int size = codes();
    return new UnitUse(
        List.of(logProbabilities.exp(), entropy()),
        numbers -> CodeStatistics.ofProbabilities(numbers.get(0), numbers.get(1), positions, size));
  }

  @Override
  public int codes() {
    return Math.toIntExact(logProbabilities.getShape().get(CODE_AXIS));
  }
}

package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Codes;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.InverseCumulative;
import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.pass.Noise;

/**
 * The prior under which every position draws its code from the same frequencies, independently of
 * the others.
 */
final class UnigramCodes implements Prior<CodePosterior>, Coded {

  private final Shape shape;
  private final NDArray logFrequencies;

  /**
   * @param rows B
   * @param positions P
   * @param logFrequencies normalised, [K]
   */
  public UnigramCodes(long rows, long positions, NDArray logFrequencies) {
    this.shape = new Shape(rows, positions);
    this.logFrequencies = logFrequencies;
  }

  @Override
  public Shape batchShape() {
    return shape.slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return shape.slice(1);
  }

  @Override
  public NDArray sample(Noise noise) {
    return InverseCumulative.draw(logFrequencies.exp(), noise.uniform(shape));
  }

  @Override
  public NDArray logProb(NDArray z) {
    int codes = Math.toIntExact(logFrequencies.size());
    return new Codes(z, codes).expectation(logFrequencies).sum(new int[] {1});
  }

  /** KL = -E[log p] - H(q) a position. */
  @Override
  public Rate rate(CodePosterior q, Draw z) {
    return Rate.exactByUnit(q.expectation(logFrequencies).add(q.entropy()).neg());
  }

  @Override
  public Coding coding() {
    int codes = Math.toIntExact(logFrequencies.size());
    return new Coding(
        List.of(logFrequencies),
        numbers -> MassLaw.ofLogs(codes, numbers.get(0), position -> 0, 1),
        codes);
  }
}

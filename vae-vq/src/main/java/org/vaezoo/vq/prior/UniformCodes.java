package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.MassLaw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.SymbolLaw;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;

/**
 * The prior under which all K codes are equally likely at each of P positions: that of van den Oord
 * et al. (2017), section 3.1. A deterministic choice of codes costs log K a position.
 */
final class UniformCodes implements Prior<CodePosterior>, Coded {

  private final Shape shape;
  private final int codes;

  /**
   * @param rows B
   * @param positions P
   * @param codes K
   */
  public UniformCodes(long rows, long positions, int codes) {
    this.shape = new Shape(rows, positions);
    this.codes = codes;
  }

  @Override
  public Shape batchShape() {
    return shape.slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return shape.slice(1);
  }

  /** The whole part of K u, which narrow uniforms keep below K. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray whole = Numbers.times(noise.uniform(shape), codes).floor();
    return Numbers.atMost(whole, codes - 1);
  }

  /** -log K a position. */
  @Override
  public NDArray logProb(NDArray z) {
    return z.zerosLike().sub(Math.log(codes)).sum(new int[] {1});
  }

  /** KL = log K - H(q) a position. */
  @Override
  public Rate rate(CodePosterior q, Draw z) {
    return Rate.exactByUnit(q.entropy().neg().add(Math.log(codes)));
  }

  @Override
  public Coding coding() {
    SymbolLaw equal =
        new MassLaw(
            codes,
            position -> {
              double[] masses = new double[codes];
              Arrays.fill(masses, 1);
              return masses;
            });
    return new Coding(List.of(), numbers -> equal, codes);
  }
}

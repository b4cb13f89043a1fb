package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.posterior.Point;

/**
 * A deterministic choice of codes: the posterior of van den Oord, Vinyals and Kavukcuoglu, "Neural
 * discrete representation learning" (2017), equation 1. All its probability is on one code a
 * position, so its log-probability there is 0, unlike that of a continuous {@link Point}, and its
 * rate under a prior over codes is finite.
 *
 * @param indices the number of the code at each position, detached, [B, P]
 * @param codes K
 */
public record Codes(NDArray indices, int codes) implements CodePosterior, Coded {

  /** The codes themselves; no noise is read. */
  @Override
  public Draw draw(Noise noise) {
    return new Draw(indices, new Deferred(() -> entropy().sum(new int[] {1})));
  }

  /** 0 where z is the choice at every position, minus infinity elsewhere. */
  @Override
  public NDArray logProb(NDArray z) {
    NDArray same = Detached.like(indices, z.eq(indices));
    return same.log().sum(new int[] {1});
  }

  @Override
  public NDArray entropy() {
    return indices.zerosLike();
  }

  @Override
  public NDArray expectation(NDArray values) {
    NDArray flat = Detached.as(indices.reshape(-1), DataType.INT64);
    return values.get(flat).reshape(indices.getShape());
  }

  @Override
  public boolean isPoint() {
    return true;
  }

  @Override
  public Coding coding() {
    return new Coding(
        List.of(indices), numbers -> new PointLaw(codes, numbers.get(0)), codes, true);
  }

  /** Codes have no scale. */
  @Override
  public UnitUse use(UnitScale scale) {
    int positions = Math.toIntExact(indices.getShape().get(1));
    int size = codes;
    return new UnitUse(
        List.of(indices), numbers -> CodeStatistics.ofChoices(numbers.get(0), positions, size));
  }
}

package org.vaezoo.core.posterior;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitUse;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;

/**
 * A deterministic continuous code: the limit of a Gaussian posterior as sigma goes to zero, and
 * what a plain autoencoder has for a posterior.
 *
 * <p>A point has no density: log q(z|x) at the code is positive infinity, the limit of -log sigma a
 * unit. Its rate under any prior with a density is therefore infinite and its evidence lower bound
 * negative infinity: it says by {@link #withoutRate} that it has none, and rate and bound of a
 * model that uses it are not applicable.
 *
 * @param code z, [B, U]
 */
public record Point(NDArray code) implements Posterior {

  private static final String REASON = "its code is deterministic and has no density";

  /** The code itself; no noise is read. */
  @Override
  public Draw draw(Noise noise) {
    return new Draw(code, new Deferred(this::infinity));
  }

  private NDArray infinity() {
    return code.getManager()
        .full(code.getShape().slice(0, 1), Float.POSITIVE_INFINITY, code.getDataType());
  }

  @Override
  public Optional<NDArray> centre() {
    return Optional.of(code);
  }

  @Override
  public Optional<String> withoutRate() {
    return Optional.of(REASON);
  }

  @Override
  public UnitUse use(UnitScale scale) {
    int units = Math.toIntExact(code.getShape().get(1));
    Coordinates coordinates = scale.coordinates();
    return new UnitUse(
        List.of(scale.whiten(code)),
        numbers -> PointStatistics.of(numbers.get(0), units, coordinates));
  }
}

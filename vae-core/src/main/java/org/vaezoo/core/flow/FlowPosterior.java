package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitUse;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;

/**
 * A Gaussian posterior sent through a flow: Rezende and Mohamed, "Variational inference with
 * normalizing flows" (2015), equations 5 to 7. It knows the density of what it drew, and of no
 * other point; means and variances of its units have no closed form.
 *
 * @param base what is drawn first, batch [B], event [U]
 * @param flow what it is sent through
 */
public record FlowPosterior(DiagonalGaussian base, Flow flow) implements Posterior {

  /** log q(z) = log q(z0) - log |det dz / dz0|. */
  @Override
  public Draw draw(Noise noise) {
    Draw first = base.draw(noise);
    Flowed last = flow.apply(first.z());
    return new Draw(last.z(), new Deferred(() -> first.logProb().sub(last.logDeterminant())));
  }

  /** Where the flow sends the mean of the Gaussian. */
  @Override
  public Optional<NDArray> centre() {
    return Optional.of(flow.apply(base.mean()).z());
  }

  /** Of the centres. */
  @Override
  public UnitUse use(UnitScale scale) {
    NDArray centre = scale.whiten(centre().orElseThrow());
    int units = Math.toIntExact(centre.getShape().get(1));
    Coordinates coordinates = scale.coordinates();
    return new UnitUse(
        List.of(centre), numbers -> FlowStatistics.of(numbers.get(0), units, coordinates));
  }
}

package org.vaezoo.core.likelihood;

import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * Independent Gaussian dimensions with one variance.
 *
 * <p>Grey levels l / 255 are taken as real numbers, as the experiments of Lucas et al. (2019) and
 * Rybkin et al. (2021) take them: the nats are then those of a density, and compare with no
 * discrete likelihood.
 */
@PartType("gaussian")
@Doc("Independent Gaussian dimensions with one variance; a density also on grey levels.")
public record GaussianSpec(
    @Doc("Variance of each dimension.") @Default("{\"type\": \"learned\"}") VarianceSpec variance)
    implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Ordered.set(DataKind.CONTINUOUS, DataKind.UNIT_INTERVAL, DataKind.GREY);
  }

  @Override
  public boolean isDensity() {
    return true;
  }

  @Override
  public Optional<Double> fixedVariance() {
    return variance instanceof FixedVariance fixed ? Optional.of(fixed.value()) : Optional.empty();
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return variance.network(input.example());
  }

  /** An optimal variance is that of all dimensions together. */
  @Override
  public Set<Feature> gives() {
    return variance instanceof OptimalVariance
        ? Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PLACES)
        : Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.DIMENSIONS, Feature.PLACES);
  }
}

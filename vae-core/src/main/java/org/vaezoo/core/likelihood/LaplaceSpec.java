package org.vaezoo.core.likelihood;

import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Independent Laplace dimensions with one scale: the absolute error as a density.
 *
 * @param scale the scale of each dimension, or where it begins
 * @param learned whether it is learned with the weights, through its logarithm
 */
@PartType("laplace")
@Doc("Independent Laplace dimensions with one scale; a density also on grey levels.")
public record LaplaceSpec(
    @Range(min = 1e-4, max = 100)
        @Doc("The scale of each dimension; where it begins, if it is learned.")
        @Default("1")
        double scale,
    @Doc("Whether the scale is learned with the weights.") @Default("true") boolean learned)
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
  public boolean fixesScale() {
    return !learned;
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new LaplaceNetwork(input.example(), scale, learned);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.MEAN, Feature.BEGINNING, Feature.PLACES);
  }
}

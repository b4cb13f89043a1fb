package org.vaezoo.core.prior;

import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** The prior N(0, I). */
@PartType("standard-normal")
@Doc("N(0, I).")
public record StandardNormalSpec() implements PriorSpec {

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    return new Network(units);
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.UNIT_RATES, Feature.STANDARD_NORMAL, Feature.OWN_PARAMETERS);
  }

  /**
   * The prior N(0, I), which has no parameters.
   *
   * @param units U
   */
  public record Network(long units) implements PriorNetwork<DiagonalGaussian> {

    @Override
    public Prior<DiagonalGaussian> at(Context context, Pass pass) {
      return new StandardNormal(context.rows(), units);
    }
  }
}

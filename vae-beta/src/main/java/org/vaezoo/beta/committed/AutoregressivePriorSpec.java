package org.vaezoo.beta.committed;

import java.util.Locale;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The autoregressive prior of the delta-VAE, its correlation chosen by the rate that it commits a
 * posterior of independent units to. The prior is not trained.
 */
@PartType("ar1")
@Doc(
    "z_t = alpha z_(t-1) + noise over the units, with a least rate of delta a unit (Razavi et al."
        + " 2019).")
public record AutoregressivePriorSpec(
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc(
            "Committed nats of a unit on average: a posterior of U independent units has a rate of"
                + " at least U delta.")
        double delta)
    implements PriorSpec {

  /** The least 1 - alpha^2 of which the rate is right in float32. */
  static final double LEAST_VARIANCE = 1e-4;

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    int count = Math.toIntExact(units);
    double alpha = AutoregressiveRate.correlation(count, count * delta);
    return new PriorNetwork<>() {
      @Override
      public Prior<DiagonalGaussian> at(Context context, Pass pass) {
        return new AutoregressivePrior(context.rows(), count, alpha);
      }
    };
  }

  @Override
  public void checkUnits(int units, String pointer, Problems problems) {
    if (units < 2) {
      problems.add(
          pointer, "a sequence of one unit commits to no rate; expected at least 2 latent units");
      return;
    }
    double greatest = AutoregressiveRate.least(units, Math.sqrt(1 - LEAST_VARIANCE)) / units;
    if (delta > greatest) {
      problems.add(
          pointer + "/delta",
          String.format(
              Locale.ROOT,
              "expected at most %.3f nats a unit, to which %d units can be committed, found %s",
              greatest,
              units,
              delta));
    }
  }

  @Override
  public Set<Feature> gives() {
    return Set.of(Feature.OWN_PARAMETERS);
  }
}

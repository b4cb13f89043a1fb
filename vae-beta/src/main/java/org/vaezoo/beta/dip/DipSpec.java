package org.vaezoo.beta.dip;

import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Needs;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.variant.RegularizerSpec;

/** A covariance of the latents, drawn towards the identity. */
@PartType("dip")
@Doc("Draws a covariance of the latents towards the identity (Kumar et al. 2018).")
public record DipSpec(
    @Doc("Of the posterior means (DIP-VAE-I) or of the aggregate posterior (DIP-VAE-II).")
        Covariance covariance,
    @Doc("How squared covariances are estimated from a batch.") @Default("\"unbiased\"")
        CovarianceEstimator estimator,
    @Range(min = 0) @Doc("lambda_od, weight of the squared covariances of different units.")
        Schedule offDiagonal,
    @Range(min = 0) @Doc("lambda_d, weight of the squared deviations of the variances from one.")
        Schedule diagonal)
    implements RegularizerSpec {

  @Override
  public Regularizer build(InputDescription input, int units, InitialWeights weights) {
    return new CovariancePenalty(covariance, estimator, offDiagonal, diagonal);
  }

  /** The identity that the penalty draws to is the covariance of N(0, I). */
  @Override
  public List<Need> needs() {
    List<Need> needs = new ArrayList<>(Needs.GAUSSIANS);
    needs.addAll(Needs.STANDARD_NORMAL);
    return needs;
  }
}

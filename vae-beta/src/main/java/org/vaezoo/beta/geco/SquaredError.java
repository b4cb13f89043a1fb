package org.vaezoo.beta.geco;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.MeanLikelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * The squared distance of x from the mean of p(x|z), summed over the dimensions of an example:
 * Rezende and Viola (2018), table 1, "reconstruction error".
 *
 * <p>Where pixels are drawn from their grey levels x/255 (dynamic binarisation) no reconstruction
 * can do without the variance of that draw, the sum of x/255 (1 - x/255): 14.55 for an image of
 * MNIST. A tolerance below it is infeasible; one of 25 leaves 10.45 to the model.
 */
@PartType("squared-error")
@Doc("Squared distance of x from the mean of p(x|z), summed over dimensions.")
public record SquaredError(
    @Range(min = 0)
        @Doc("Allowed error of an example, kappa squared; of dynamic MNIST 14.55 is irreducible.")
        Schedule tolerance)
    implements Constraint {

  @Override
  public NDArray error(Inference inference, Batch batch) {
    NDArray mean = mean(inference.reconstruction());
    NDArray x = batch.x();
    long rows = mean.getShape().get(0);
    NDArray samples = mean.reshape(new Shape(rows / batch.size()).addAll(x.getShape()));
    return Numbers.over(samples.sub(x).square().sum(), (double) rows);
  }

  private static NDArray mean(Likelihood reconstruction) {
    if (reconstruction instanceof MeanLikelihood p) {
      return p.mean();
    }
    throw new IllegalStateException(
        "the squared error needs a likelihood with a mean, found "
            + reconstruction.getClass().getSimpleName());
  }

  @Override
  public List<Need> needs() {
    return List.of(Need.of(Feature.MEAN, Role.LIKELIHOOD), Need.of(Feature.MEAN, Role.DECODER));
  }
}

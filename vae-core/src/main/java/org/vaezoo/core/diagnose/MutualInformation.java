package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.record.Formula;

/**
 * The mutual information I_q of x and z under q(x, z), in nats, as He et al., "Lagging inference
 * networks and posterior collapse in variational autoencoders" (2019), section 4.2, estimate it
 * after Hoffman and Johnson (2016): the mean of log q(z|x) - log q(z) at a draw from each
 * posterior, where q(z) is the mixture of the posteriors of one block of at most {@link
 * EvaluationPass#ROWS} examples, the own among them. So it is at most log of that number, 6.2 nats,
 * and below the truth where that is near: it tells whether the information rises, which is what it
 * is asked for. The measure {@code aggregate} has the information of a whole split.
 */
public final class MutualInformation {

  private MutualInformation() {}

  /**
   * The estimate for a model with one group of Gaussian latents.
   *
   * @throws IllegalStateException if the model has other latents
   */
  public static double of(Vae model, EvaluationPass passes) {
    Moments information = new Moments();
    Formula ofRows = new OfRows(model);
    passes.forEachBlock(
        EvaluationPass.ROWS, rows -> information.addAll(passes.numbers(rows, ofRows).get(0)));
    return information.estimate().mean();
  }

  private record OfRows(Vae model) implements Formula {

    @Override
    public Map<String, NDArray> of(Batch batch, Map<String, NDArray> given, Pass pass) {
      List<GroupRate> groups = model.infer(batch, pass).terms().rates();
      if (groups.size() == 1 && groups.get(0).posterior() instanceof DiagonalGaussian q) {
        return Map.of("information", ofRows(q, groups.get(0).draw().z()));
      }
      throw new IllegalStateException("expected one group of Gaussian latents");
    }
  }

  /**
   * log q(z|x) - log q(z) of each row, q(z) the mixture of all rows.
   *
   * @param z a draw from each row, [B, U]
   * @return [B]
   */
  static NDArray ofRows(DiagonalGaussian q, NDArray z) {
    NDArray ofAll = q.logProb(z.expandDims(1)); // [draw, posterior]
    NDArray mixture = LogSumExp.of(ofAll, 1).squeeze(1).sub(Math.log((double) z.getShape().get(0)));
    return q.logProb(z).sub(mixture);
  }
}

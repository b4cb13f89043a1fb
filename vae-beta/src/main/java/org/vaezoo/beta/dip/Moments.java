package org.vaezoo.beta.dip;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import org.vaezoo.beta.GaussianLatents;
import org.vaezoo.core.dist.DiagonalGaussian;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * The squared distance of a {@link Covariance} from the identity, its off-diagonal and its diagonal
 * with weights of their own: Kumar, Sattigeri and Balakrishnan, "Variational inference of
 * disentangled latent concepts from unlabeled observations" (2018), equations 6 and 7. The values
 * are sums over pairs and over units, without a unit.
 *
 * <p>As in the paper the covariance is that of the batch. The mean of a square is above the square
 * of the mean: independent units of variance one have an off-diagonal penalty of about U (U - 1) /
 * B, which the weights should be held against.
 */
public final class Moments implements Regularizer {

  /** Name of the sum of the squared covariances of different units. */
  static final String OFF_DIAGONAL = "squared_covariances";

  /** Name of the sum of the squared deviations of the variances from one. */
  static final String DIAGONAL = "squared_variance_errors";

  private final Covariance covariance;
  private final Schedule offDiagonal;
  private final Schedule diagonal;

  /**
   * @param offDiagonal lambda_od
   * @param diagonal lambda_d
   */
  public Moments(Covariance covariance, Schedule offDiagonal, Schedule diagonal) {
    this.covariance = covariance;
    this.offDiagonal = offDiagonal;
    this.diagonal = diagonal;
  }

  @Override
  public Map<String, Schedule> weights() {
    return Map.of(OFF_DIAGONAL, offDiagonal, DIAGONAL, diagonal);
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    DiagonalGaussian q = GaussianLatents.of(inference).once(batch);
    NDArray identity = Covariance.identity(q);
    NDArray squares = covariance.of(q).sub(identity).square();
    NDArray onDiagonal = squares.mul(identity).sum();
    NDArray others = squares.mul(identity.neg().add(1)).sum();
    return List.of(new Penalty(OFF_DIAGONAL, others), new Penalty(DIAGONAL, onDiagonal));
  }
}

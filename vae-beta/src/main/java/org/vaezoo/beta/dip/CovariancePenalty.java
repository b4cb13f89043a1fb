package org.vaezoo.beta.dip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.beta.latents.GaussianLatents;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Regularizer;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/**
 * The squared distance of a {@link Covariance} from the identity, its off-diagonal and its diagonal
 * with weights of their own: Kumar, Sattigeri and Balakrishnan, "Variational inference of
 * disentangled latent concepts from unlabeled observations" (2018), equations 6 and 7. The values
 * are sums over pairs and over units, without a unit.
 *
 * <p>Where this differs from the paper: the squares are estimated without bias unless a spec asks
 * for those of the batch ({@link CovarianceEstimator}), which at the batches and numbers of units
 * of this zoo are noise almost alone.
 */
public final class CovariancePenalty implements Regularizer {

  /** Sum of the squared covariances of different units. */
  public static final Column OFF_DIAGONAL =
      Column.number("squared_covariances", Unit.NONE, "sum off the diagonal, DIP-VAE");

  /** Sum of the squared deviations of the variances from one. */
  public static final Column DIAGONAL =
      Column.number(
          "squared_variance_errors",
          Unit.NONE,
          "sum over the diagonal of the squared distance from 1, DIP-VAE");

  private final Covariance covariance;
  private final CovarianceEstimator estimator;
  private final Schedule offDiagonal;
  private final Schedule diagonal;

  /**
   * @param offDiagonal lambda_od
   * @param diagonal lambda_d
   */
  public CovariancePenalty(
      Covariance covariance,
      CovarianceEstimator estimator,
      Schedule offDiagonal,
      Schedule diagonal) {
    this.covariance = covariance;
    this.estimator = estimator;
    this.offDiagonal = offDiagonal;
    this.diagonal = diagonal;
  }

  @Override
  public Map<String, Schedule> weights() {
    Map<String, Schedule> weights = new LinkedHashMap<>();
    weights.put(OFF_DIAGONAL.name(), offDiagonal);
    weights.put(DIAGONAL.name(), diagonal);
    return weights;
  }

  @Override
  public List<String> estimatedPenalties() {
    return List.of(OFF_DIAGONAL.name(), DIAGONAL.name());
  }

  @Override
  public List<Penalty> penalties(Inference inference, Batch batch, Pass pass) {
    DiagonalGaussian q = GaussianLatents.of(inference).once(batch);
    NDArray identity = Covariance.identity(q);
    NDArray squares = squares(q, identity);
    NDArray onDiagonal = squares.mul(identity).sum();
    NDArray others = squares.mul(identity.neg().add(1)).sum();
    NoiseFloors floors = new NoiseFloors(batch.size(), identity.getShape().get(0));
    return List.of(
        new Penalty(OFF_DIAGONAL.name(), others, scalar(others, floors.offDiagonal(estimator))),
        new Penalty(DIAGONAL.name(), onDiagonal, scalar(onDiagonal, floors.diagonal(estimator))));
  }

  /** The squared entries of the covariance less the identity, [U, U]. */
  private NDArray squares(DiagonalGaussian q, NDArray identity) {
    if (estimator == CovarianceEstimator.BATCH) {
      return covariance.of(q).sub(identity).square();
    }
    UnbiasedSquares unbiased = new UnbiasedSquares(Covariance.deviations(q));
    NDArray squares = unbiased.covariances();
    NDArray variances = squares.mul(identity).sum(new int[] {0});
    NDArray onDiagonal = unbiased.shifted(variances, covariance.addedVariances(q).sub(1));
    return squares.mul(identity.neg().add(1)).add(identity.mul(onDiagonal));
  }

  private static NDArray scalar(NDArray like, double value) {
    return Numbers.row(like, value).reshape(new Shape());
  }
}

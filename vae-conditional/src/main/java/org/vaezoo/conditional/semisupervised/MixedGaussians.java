package org.vaezoo.conditional.semisupervised;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.vaezoo.core.distribution.Coordinates;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.GaussianStatistics;
import org.vaezoo.core.distribution.LogSumExp;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.distribution.UnitScale;
import org.vaezoo.core.distribution.UnitUse;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Noise;

/**
 * q(z|x) = sum over y of q(y|x) q(z|x, y): what the latents z say of x where the class is latent.
 *
 * @param each the rows with each class
 * @param given q(z|x, y), [K * B, U], class-major
 * @param classes q(y|x)
 */
record MixedGaussians(EveryClass each, DiagonalGaussian given, ClassPosterior classes)
    implements Posterior {

  /** A class, then latents given it; the density is that of the mixture. */
  @Override
  public Draw draw(Noise noise) {
    NDArray y = classes.draw(noise).z();
    return ofClass(y, given.draw(each.shared(noise)).z());
  }

  /**
   * The draw of one class for each row, with the density of the mixture.
   *
   * @param y one-hot, [B, K]
   * @param drawn a draw for each class, [K * B, U]
   */
  Draw ofClass(NDArray y, NDArray drawn) {
    NDArray z = each.sumByUnit(y, drawn);
    return new Draw(z, new Deferred(() -> logProb(z)));
  }

  private NDArray logProb(NDArray z) {
    NDArray ofClass = given.logProb(each.with(z)).reshape(each.classes(), each.rows()).transpose();
    return LogSumExp.of(ofClass.add(classes.logProbabilities()), 1).squeeze(1);
  }

  /**
   * Mean and variance are those of the mixture, the log-variance is the mean over classes. A
   * mixture has at least the mean entropy of its parts, so the Gaussian information is still a
   * bound on the information of a unit about x, and never above its rate.
   */
  @Override
  public UnitUse use(UnitScale scale) {
    DiagonalGaussian white = scale.whiten(given);
    NDArray weights = classes.probabilities();
    NDArray mean = each.sumByUnit(weights, white.mean());
    NDArray second = white.mean().square().add(white.logVariance().exp());
    NDArray variance = each.sumByUnit(weights, second).sub(mean.square());
    int units = Math.toIntExact(mean.getShape().get(1));
    Coordinates coordinates = scale.coordinates();
    return new UnitUse(
        List.of(mean, variance, each.sumByUnit(weights, white.logVariance())),
        numbers ->
            GaussianStatistics.of(
                numbers.get(0), numbers.get(1), numbers.get(2), units, coordinates));
  }
}

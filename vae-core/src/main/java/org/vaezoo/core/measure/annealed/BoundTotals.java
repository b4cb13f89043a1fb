package org.vaezoo.core.measure.annealed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vaezoo.core.diagnose.LogWeights;
import org.vaezoo.core.diagnose.Moments;

/** What accumulates over the images of an {@link AnnealedBound}. */
final class BoundTotals {

  private final int sign;
  private final Moments nats = new Moments();
  private final Moments effective = new Moments();
  private final Moments acceptance = new Moments();
  private final List<Double> images = new ArrayList<>();

  private BoundTotals(int sign) {
    this.sign = sign;
  }

  /** log (1/k) sum w of each image. */
  static BoundTotals lower() {
    return new BoundTotals(1);
  }

  /** -log (1/k) sum 1/w of each image. */
  static BoundTotals upper() {
    return new BoundTotals(-1);
  }

  /**
   * Adds the chains of some images that have come to their end.
   *
   * @param count number of images; chain c of image i is row c * count + i
   */
  void add(Chains chains, int count) {
    double[] logWeights = chains.logWeights();
    for (int image = 0; image < count; image++) {
      LogWeights weights = new LogWeights(ofImage(logWeights, image, count));
      double bound = sign * weights.bound(logWeights.length / count);
      nats.add(bound);
      images.add(bound);
      effective.add(weights.effectiveSamples(logWeights.length / count));
    }
    acceptance.addAll(chains.acceptances());
  }

  private double[] ofImage(double[] logWeights, int image, int count) {
    double[] own = new double[logWeights.length / count];
    Arrays.setAll(own, chain -> sign * logWeights[chain * count + image]);
    return own;
  }

  AnnealedBound bound() {
    return new AnnealedBound(
        nats.estimate(), images, effective.estimate().mean(), acceptance.estimate().mean());
  }
}

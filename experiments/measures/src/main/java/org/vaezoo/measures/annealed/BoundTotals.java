package org.vaezoo.measures.annealed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
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
   * What is needed of the chains of some images that have come to their end.
   *
   * @param count number of images; chain c of image i is row c * count + i
   */
  static List<double[]> numbers(Chains chains, int count) {
    return List.of(new double[] {count}, chains.logWeights(), chains.acceptances());
  }

  /** Adds some images: takes what {@link #numbers} made of their chains. */
  void add(Iterator<double[]> numbers) {
    int count = (int) numbers.next()[0];
    double[] logWeights = numbers.next();
    for (int image = 0; image < count; image++) {
      LogWeights weights = new LogWeights(ofImage(logWeights, image, count));
      double bound = sign * weights.bound(logWeights.length / count);
      nats.add(bound);
      images.add(bound);
      effective.add(weights.effectiveSamples(logWeights.length / count));
    }
    acceptance.addAll(numbers.next());
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

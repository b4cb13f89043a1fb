package org.vaezoo.experiments.compare;

/**
 * A point of the rate-distortion plane, in nats of an example.
 *
 * @param rate R
 * @param distortion D
 */
public record PlanePoint(double rate, double distortion) {

  /** Whether another point has no more of either and less of one. */
  boolean dominatedBy(PlanePoint other) {
    return other.rate <= rate && other.distortion <= distortion && !other.equals(this);
  }

  /** The slope -dD/dR of the chord to a point of larger rate. */
  double slopeTo(PlanePoint other) {
    return (distortion - other.distortion) / (other.rate - rate);
  }
}

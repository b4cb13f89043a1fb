package org.vaezoo.core.testing;

/**
 * What a variant has to reach on 1,000 images that it has not seen.
 *
 * @param distortion at most, in nats
 * @param lowestRate at least, in nats
 * @param highestRate at most, in nats
 * @param hasRate whether the model has a rate
 */
public record MnistBar(double distortion, double lowestRate, double highestRate, boolean hasRate) {

  /** Of a model that has a rate. */
  public MnistBar(double distortion, double lowestRate, double highestRate) {
    this(distortion, lowestRate, highestRate, true);
  }

  /** Of a model that has none. */
  public static MnistBar withoutRate(double distortion) {
    return new MnistBar(distortion, 0, 0, false);
  }
}

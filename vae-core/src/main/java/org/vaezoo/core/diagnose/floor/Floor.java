package org.vaezoo.core.diagnose.floor;

/** A model without latents, fitted to a training split. */
interface Floor {

  /** Name in tables. */
  String name();

  /**
   * log p(x) in nats, of the dimensions that are scored alone.
   *
   * @param x an example as it is shown, [D]
   * @param scored which dimensions are scored; the others are given
   */
  double logProb(double[] x, boolean[] scored);
}

package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * A prior that mixes K Gaussians of independent units, the same for every row: what a coder needs
 * that draws one unit after the other.
 */
public interface MixedGaussians {

  /** Normalised log-weights [K], then means and log-variances of the components, [K, U] each. */
  List<NDArray> mixture();
}

package org.vaezoo.core.measure.disentangle;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The modularity score of Ridgeway and Mozer, "Learning deep disentangled embeddings with the
 * F-statistic loss" (NeurIPS 2018), section 3: a unit is modular if it knows of one factor alone.
 *
 * <p>Of unit u, with m_f its information about factor f and θ the largest, 1 - sum of the other
 * m_f^2 / (θ^2 (F - 1)); 0 where it knows of none. The score is the mean over units. It does not
 * ask how much is known: collapsed units, whose information is the bias of the {@link
 * MutualInformation}, count as much as others, and duplicated units as perfect ones.
 *
 * @param information between each factor and unit
 */
record Modularity(MutualInformation information) {

  /** The modularity of a unit, of 0 to 1. */
  double of(int unit) {
    double[] squares = Arrays.stream(information.ofUnit(unit)).map(nats -> nats * nats).toArray();
    double largest = Arrays.stream(squares).max().orElseThrow();
    if (largest == 0) {
      return 0;
    }
    return 1 - (Arrays.stream(squares).sum() - largest) / (largest * (squares.length - 1));
  }

  /** The mean modularity of all units. */
  double mean() {
    return IntStream.range(0, information.units()).mapToDouble(this::of).average().orElseThrow();
  }
}

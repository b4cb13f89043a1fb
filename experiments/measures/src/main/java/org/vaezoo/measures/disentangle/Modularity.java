package org.vaezoo.measures.disentangle;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The modularity score of Ridgeway and Mozer, "Learning deep disentangled embeddings with the
 * F-statistic loss" (NeurIPS 2018), section 3: a unit is modular if it knows of one factor alone.
 *
 * <p>Of unit u, with m_f its information about factor f and θ the largest, 1 - sum of the other
 * m_f^2 / (θ^2 (F - 1)). The score is the mean over the units that know of some factor more than
 * chance ({@link BinnedInformation#isClearOfChance}): of a unit that knows of none, what is left is
 * noise, of which one factor always has the most, so that it would count as nearly perfect. It does
 * not ask how much is known, and duplicated units count as perfect ones.
 *
 * @param information between each factor and unit
 */
record Modularity(BinnedInformation information) {

  /** The modularity of a unit, of 0 to 1; empty where it knows of no factor. */
  OptionalDouble of(int unit) {
    boolean knows =
        IntStream.range(0, information.factors())
            .anyMatch(factor -> information.isClearOfChance(factor, unit));
    double[] squares = Arrays.stream(information.ofUnit(unit)).map(nats -> nats * nats).toArray();
    double largest = Arrays.stream(squares).max().orElseThrow();
    return knows && largest > 0
        ? OptionalDouble.of(
            1 - (Arrays.stream(squares).sum() - largest) / (largest * (squares.length - 1)))
        : OptionalDouble.empty();
  }

  /** How many units know of some factor. */
  long units() {
    return each().count();
  }

  /** The mean modularity of the units that know of some factor; empty where none does. */
  OptionalDouble mean() {
    return each().average();
  }

  private DoubleStream each() {
    return IntStream.range(0, information.units())
        .mapToObj(this::of)
        .flatMapToDouble(OptionalDouble::stream);
  }
}

package org.vaezoo.measures.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.pass.HostArrays;

/**
 * For each latent group, unit and ε, the examples whose rate is below ε. Where a prior does not
 * split by unit, the group counts as one unit.
 */
final class CollapseCounts {

  private final double[] epsilons;
  private final List<long[][]> below = new ArrayList<>();
  private final boolean[] byUnit;
  private long examples;

  CollapseCounts(int groups, List<Double> epsilons) {
    this.epsilons = epsilons.stream().mapToDouble(Double::doubleValue).toArray();
    this.byUnit = new boolean[groups];
  }

  /** Counts the examples of a batch, one row each. */
  void add(List<GroupRate> rates) {
    long rows = rates.get(0).rate().nats().getShape().get(0);
    for (int group = 0; group < rates.size(); group++) {
      add(group, rates.get(group), Math.toIntExact(rows));
    }
    examples += rows;
  }

  private void add(int group, GroupRate rate, int rows) {
    byUnit[group] = rate.rate().units().isPresent();
    double[] nats = HostArrays.read(rate.rate().units().orElse(rate.rate().nats()));
    int units = nats.length / rows;
    if (below.size() == group) {
      below.add(new long[units][epsilons.length]);
    }
    for (int i = 0; i < nats.length; i++) {
      for (int e = 0; e < epsilons.length; e++) {
        below.get(group)[i % units][e] += nats[i] < epsilons[e] ? 1 : 0;
      }
    }
  }

  /** Units of a group; empty where its rate does not split. */
  Optional<Integer> units(int group) {
    return byUnit[group] ? Optional.of(below.get(group).length) : Optional.empty();
  }

  /**
   * Units of a group whose rate is below ε for at least 1 - δ of the examples.
   *
   * @param e place of ε among the thresholds
   */
  long collapsed(int group, int e, double delta) {
    return Arrays.stream(below.get(group)).filter(c -> c[e] >= (1 - delta) * examples).count();
  }
}

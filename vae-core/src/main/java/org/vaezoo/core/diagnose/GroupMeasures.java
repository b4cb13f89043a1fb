package org.vaezoo.core.diagnose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.LatentGroup;

/**
 * One latent group over a split.
 *
 * @param group the group
 * @param rate R of the group in nats
 * @param unitRates the rate of each unit in nats, where the prior splits by unit
 * @param exact whether the rate is in closed form given the posterior
 * @param onePrior whether all examples have the same prior
 * @param sums how the split uses each unit
 * @param alternatives the rate under other priors in nats, by their names
 */
public record GroupMeasures(
    LatentGroup group,
    Estimate rate,
    Optional<List<Double>> unitRates,
    boolean exact,
    boolean onePrior,
    UnitSums sums,
    Map<String, Estimate> alternatives) {

  public GroupMeasures {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }

  /** Without alternatives to the model's own prior. */
  public GroupMeasures(
      LatentGroup group,
      Estimate rate,
      Optional<List<Double>> unitRates,
      boolean exact,
      boolean onePrior,
      UnitSums sums) {
    this(group, rate, unitRates, exact, onePrior, sums, Map.of());
  }

  /** Number of units that carry information about x. */
  public int activeUnits() {
    int active = 0;
    for (int unit = 0; unit < sums.units(); unit++) {
      active += sums.active(unit) ? 1 : 0;
    }
    return active;
  }

  /** What the units say of this group alone. */
  public Collapse collapse() {
    return Collapse.of(List.of(this));
  }
}

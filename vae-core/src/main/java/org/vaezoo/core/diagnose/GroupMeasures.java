package org.vaezoo.core.diagnose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * @param unitErrors standard error of each unit's rate; none where they are not known
 */
public record GroupMeasures(
    LatentGroup group,
    Estimate rate,
    Optional<List<Double>> unitRates,
    boolean exact,
    boolean onePrior,
    UnitSums sums,
    Map<String, Estimate> alternatives,
    List<Double> unitErrors) {

  public GroupMeasures {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
    unitErrors = List.copyOf(unitErrors);
  }

  /** Without alternatives to the model's own prior, and without errors of the units' rates. */
  public GroupMeasures(
      LatentGroup group,
      Estimate rate,
      Optional<List<Double>> unitRates,
      boolean exact,
      boolean onePrior,
      UnitSums sums) {
    this(group, rate, unitRates, exact, onePrior, sums, Map.of(), List.of());
  }

  /** Number of units that carry information about x. */
  public int activeUnits() {
    int active = 0;
    for (int unit = 0; unit < sums.units(); unit++) {
      active += sums.active(unit) ? 1 : 0;
    }
    return active;
  }

  /** The rates of the units with their errors, where the prior splits by unit. */
  public Optional<List<Estimate>> unitEstimates() {
    return unitRates
        .filter(rates -> rates.size() == unitErrors.size())
        .map(
            rates ->
                IntStream.range(0, rates.size())
                    .mapToObj(
                        unit -> new Estimate(rates.get(unit), unitErrors.get(unit), rate.count()))
                    .toList());
  }
}

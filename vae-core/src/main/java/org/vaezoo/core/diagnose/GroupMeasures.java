package org.vaezoo.core.diagnose;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.NoRateException;

/**
 * One latent group over a split.
 *
 * @param group the group
 * @param rateIfAny R of the group in nats; empty of one that has no rate
 * @param unitRates the rate of each unit in nats, where the prior splits by unit
 * @param exact whether the rate is in closed form given the posterior
 * @param onePrior whether all examples have the same prior
 * @param statistics how the split uses each unit
 * @param alternatives the rate under other priors in nats, by their names
 * @param unitErrors standard error of each unit's rate; none where they are not known
 */
public record GroupMeasures(
    LatentGroup group,
    Optional<Estimate> rateIfAny,
    Optional<List<Double>> unitRates,
    boolean exact,
    boolean onePrior,
    UnitStatistics statistics,
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
      UnitStatistics statistics) {
    this(group, Optional.of(rate), unitRates, exact, onePrior, statistics, Map.of(), List.of());
  }

  /**
   * R of the group in nats.
   *
   * @throws NoRateException if it has no rate
   */
  public Estimate rate() {
    return rateIfAny.orElseThrow(() -> new NoRateException("group " + group.name()));
  }

  /**
   * Number of units that carry information about x; empty where the prior does not say by what
   * scale units are to be measured.
   */
  public OptionalInt activeUnits() {
    if (!statistics.coordinates().areKnown()) {
      return OptionalInt.empty();
    }
    int active = 0;
    for (int unit = 0; unit < statistics.units(); unit++) {
      active += statistics.active(unit) ? 1 : 0;
    }
    return OptionalInt.of(active);
  }

  /** Number of active units of all groups; empty where that of one is not known. */
  public static OptionalInt activeUnits(List<GroupMeasures> groups) {
    return groups.stream().allMatch(group -> group.activeUnits().isPresent())
        ? OptionalInt.of(groups.stream().mapToInt(g -> g.activeUnits().getAsInt()).sum())
        : OptionalInt.empty();
  }

  /** The coordinates of the units of all groups: of each, top first, where they differ. */
  public static String coordinates(List<GroupMeasures> groups) {
    return groups.stream()
        .map(group -> group.statistics().coordinates().words())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The rates of the units with their errors, where the prior splits by unit. */
  public Optional<List<Estimate>> unitEstimates() {
    return unitRates
        .filter(rates -> rates.size() == unitErrors.size())
        .map(
            rates ->
                IntStream.range(0, rates.size())
                    .mapToObj(
                        unit -> new Estimate(rates.get(unit), unitErrors.get(unit), rate().count()))
                    .toList());
  }
}

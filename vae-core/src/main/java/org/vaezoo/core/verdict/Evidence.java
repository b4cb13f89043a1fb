package org.vaezoo.core.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SplitMeasures;

/**
 * All that the {@link Rules} read, in nats, each with its error.
 *
 * @param groups top of the hierarchy first
 * @param rate R; of codes under a fitted prior; not applicable to a model without one
 * @param dimensions scored dimensions of an example
 * @param weight of the rate in the loss at the end of the run; empty where the loss is not D + wR
 * @param aboveFloor D less what a fitted model without latents needs for the same examples
 * @param fromPrior rise of D with latents from the prior
 * @param fromAnother rise of D with those of another example
 * @param lag what optimising the posterior of each example changes
 * @param payoff of a little more information
 * @param halfCost what pruning the lesser half of the units together costs, of D + wR; w is 1 where
 *     the loss has no weight
 */
public record Evidence(
    List<Group> groups,
    MeasuredValue<Estimate> rate,
    double dimensions,
    OptionalDouble weight,
    MeasuredValue<Estimate> aboveFloor,
    MeasuredValue<Estimate> fromPrior,
    MeasuredValue<Estimate> fromAnother,
    MeasuredValue<Lag> lag,
    MeasuredValue<Payoff> payoff,
    MeasuredValue<Estimate> halfCost) {

  /** A unit by its group's place and its number. */
  public record Place(int group, int unit) {}

  public Evidence {
    groups = List.copyOf(groups);
  }

  /** The evidence on a model that has a rate. */
  public Evidence(
      List<Group> groups,
      Estimate rate,
      double dimensions,
      OptionalDouble weight,
      MeasuredValue<Estimate> aboveFloor,
      MeasuredValue<Estimate> fromPrior,
      MeasuredValue<Estimate> fromAnother,
      MeasuredValue<Lag> lag,
      MeasuredValue<Payoff> payoff,
      MeasuredValue<Estimate> halfCost) {
    this(
        groups,
        MeasuredValue.measured(rate),
        dimensions,
        weight,
        aboveFloor,
        fromPrior,
        fromAnother,
        lag,
        payoff,
        halfCost);
  }

  /** What every trial has in its evaluation. */
  public static Evidence of(
      SplitMeasures measures, OptionalDouble weight, MeasuredValue<Estimate> aboveFloor) {
    Optional<String> withoutRate = measures.boundReport().missing();
    return new Evidence(
        measures.groups().stream().map(Group::of).toList(),
        withoutRate
            .<MeasuredValue<Estimate>>map(MeasuredValue::notApplicable)
            .orElseGet(() -> MeasuredValue.measured(FittedRate.of(measures))),
        measures.dimensions(),
        weight,
        aboveFloor,
        toCome(withoutRate),
        toCome(withoutRate),
        toCome(withoutRate),
        toCome(withoutRate),
        toCome(withoutRate));
  }

  /** What the measure {@code collapse} adds; it has no meaning for a model without a rate. */
  private static <T> MeasuredValue<T> toCome(Optional<String> withoutRate) {
    return withoutRate
        .<MeasuredValue<T>>map(MeasuredValue::notApplicable)
        .orElseGet(MeasuredValue::notMeasured);
  }

  /** The same with what the measure {@code collapse} adds. */
  public Evidence with(
      MeasuredValue<Estimate> prior,
      MeasuredValue<Estimate> another,
      MeasuredValue<Lag> optimized,
      MeasuredValue<Payoff> information,
      MeasuredValue<Estimate> pruning) {
    return new Evidence(
        groups,
        rate,
        dimensions,
        weight,
        aboveFloor,
        prior,
        another,
        optimized,
        information,
        pruning);
  }

  int units() {
    return groups.stream().mapToInt(Group::units).sum();
  }

  /**
   * The half of the units, rounded down, that holds less, over all groups; empty where it is not
   * known what each holds.
   */
  public Optional<List<Place>> lesserHalf() {
    if (groups.stream().anyMatch(group -> group.held().isEmpty())) {
      return Optional.empty();
    }
    List<Place> places = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      for (int unit = 0; unit < groups.get(group).units(); unit++) {
        places.add(new Place(group, unit));
      }
    }
    places.sort(Comparator.comparingDouble(place -> held(place).mean()));
    return Optional.of(places.subList(0, places.size() / 2));
  }

  private Estimate held(Place place) {
    return groups.get(place.group()).held().orElseThrow().get(place.unit());
  }

  /** What the lesser half holds together. */
  Optional<EvidenceInterval> heldByHalf() {
    return lesserHalf()
        .filter(half -> !half.isEmpty())
        .map(
            half ->
                half.stream()
                    .map(place -> EvidenceInterval.of(held(place)))
                    .reduce(EvidenceInterval::plus)
                    .orElseThrow());
  }
}

package org.vaezoo.core.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.pass.HostArrays;

/** What accumulates over the examples for one latent group. */
final class GroupTotals {

  private final LatentGroup group;
  private final boolean measuresOthers;
  private final Moments rate = new Moments();
  private Optional<double[]> unitTotals = Optional.empty();
  private List<Moments> unitMoments = List.of();
  private Optional<UnitStatistics> statistics = Optional.empty();
  private final Map<String, Moments> alternatives = new LinkedHashMap<>();
  private boolean hasRate;
  private boolean splits;
  private Optional<UnitStatistics> kind = Optional.empty();
  private boolean exact = true;
  private boolean onePrior = true;

  /**
   * @param measuresOthers whether the rate under other priors is measured too
   */
  GroupTotals(LatentGroup group, boolean measuresOthers) {
    this.group = group;
    this.measuresOthers = measuresOthers;
  }

  /** Tells totals, a group each, of which kind the numbers of batches are. */
  static boolean expect(List<GroupTotals> groups, List<GroupRate> any) {
    IntStream.range(0, any.size()).forEach(i -> groups.get(i).expect(any.get(i)));
    return true;
  }

  /** What a batch adds to totals, a group each, as numbers. */
  static List<double[]> numbers(List<GroupTotals> groups, List<GroupRate> rates) {
    return IntStream.range(0, rates.size())
        .mapToObj(i -> groups.get(i).numbers(rates.get(i)))
        .flatMap(List::stream)
        .toList();
  }

  /** Adds to totals, a group each, what {@link #numbers(List, List)} made of a batch. */
  static void add(List<GroupTotals> groups, Iterator<double[]> numbers) {
    groups.forEach(group -> group.add(numbers));
  }

  /**
   * What a batch adds, as numbers.
   *
   * @param rate of the examples of a batch, one row each
   */
  private List<double[]> numbers(GroupRate rate) {
    List<double[]> numbers = new ArrayList<>();
    rate.rateIfAny().ifPresent(found -> numbers.addAll(ofRate(found)));
    if (measuresOthers) {
      rate.alternatives().values().forEach(each -> numbers.add(HostArrays.read(each.nats())));
    }
    numbers.addAll(rate.use().get().numbers());
    return numbers;
  }

  private static List<double[]> ofRate(Rate rate) {
    List<double[]> numbers = new ArrayList<>();
    numbers.add(HostArrays.read(rate.nats()));
    numbers.add(new double[] {rate.exact() ? 1 : 0, rate.onePrior() ? 1 : 0});
    rate.units().ifPresent(units -> numbers.add(HostArrays.read(units)));
    return numbers;
  }

  /**
   * Of which kind the numbers of batches are: learned from any batch, before the first is added.
   */
  private void expect(GroupRate any) {
    hasRate = any.rateIfAny().isPresent();
    splits = any.rateIfAny().flatMap(Rate::units).isPresent();
    kind = Optional.of(any.use().get());
    if (measuresOthers) {
      any.alternatives().keySet().forEach(prior -> alternatives.put(prior, new Moments()));
    }
  }

  /** Adds the examples of a batch: takes what {@link #numbers} made of it. */
  private void add(Iterator<double[]> numbers) {
    if (hasRate) {
      addRate(numbers);
    }
    alternatives.values().forEach(moments -> moments.addAll(numbers.next()));
    UnitStatistics like = kind.orElseThrow();
    List<double[]> own = like.numbers().stream().map(each -> numbers.next()).toList();
    UnitStatistics added = like.withNumbers(own);
    statistics = Optional.of(statistics.map(before -> before.plus(added)).orElse(added));
  }

  private void addRate(Iterator<double[]> numbers) {
    double[] nats = numbers.next();
    rate.addAll(nats);
    double[] whole = numbers.next();
    exact &= whole[0] == 1;
    onePrior &= whole[1] == 1;
    if (splits) {
      addUnits(numbers.next(), nats.length);
    }
  }

  private void addUnits(double[] values, int rows) {
    int units = values.length / rows;
    double[] totals = unitTotals.orElseGet(() -> new double[units]);
    if (unitMoments.isEmpty()) {
      unitMoments = Stream.generate(Moments::new).limit(units).toList();
    }
    for (int i = 0; i < values.length; i++) {
      totals[i % units] += values[i];
      unitMoments.get(i % units).add(values[i]);
    }
    unitTotals = Optional.of(totals);
  }

  GroupMeasures measures() {
    Estimate nats = rate.estimate();
    Optional<List<Double>> unitRates =
        unitTotals.map(
            totals -> Arrays.stream(totals).map(total -> total / nats.count()).boxed().toList());
    Map<String, Estimate> others = new LinkedHashMap<>();
    alternatives.forEach((prior, moments) -> others.put(prior, moments.estimate()));
    return new GroupMeasures(
        group,
        Optional.of(nats).filter(it -> it.count() > 0),
        unitRates,
        exact,
        onePrior,
        statistics.orElseThrow(),
        others,
        unitMoments.stream().map(moments -> moments.estimate().standardError()).toList());
  }
}

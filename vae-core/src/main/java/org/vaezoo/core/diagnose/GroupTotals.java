package org.vaezoo.core.diagnose;

import ai.djl.ndarray.NDArray;
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
import org.vaezoo.core.distribution.UnitUse;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.LatentGroup;

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
  private Optional<UnitUse> use = Optional.empty();
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

  /**
   * What totals need of a batch, a group each.
   *
   * @param measuresOthers whether the rate under other priors is measured too
   */
  static List<NDArray> arrays(List<GroupRate> rates, boolean measuresOthers) {
    return rates.stream().flatMap(rate -> arrays(rate, measuresOthers)).toList();
  }

  private static Stream<NDArray> arrays(GroupRate rate, boolean measuresOthers) {
    List<NDArray> arrays = new ArrayList<>();
    rate.rateIfAny().ifPresent(found -> arrays.add(found.nats()));
    rate.rateIfAny().flatMap(Rate::units).ifPresent(arrays::add);
    if (measuresOthers) {
      rate.alternatives().values().forEach(each -> arrays.add(each.nats()));
    }
    arrays.addAll(rate.use().get().arrays());
    return arrays.stream();
  }

  /** What a batch adds to totals, a group each, of the numbers of {@link #arrays}. */
  static List<double[]> numbers(List<GroupTotals> groups, Iterator<double[]> read) {
    return groups.stream().flatMap(group -> group.numbers(read).stream()).toList();
  }

  /** Adds to totals, a group each, what {@link #numbers(List, Iterator)} made of a batch. */
  static void add(List<GroupTotals> groups, Iterator<double[]> numbers) {
    groups.forEach(group -> group.add(numbers));
  }

  private List<double[]> numbers(Iterator<double[]> read) {
    List<double[]> numbers = new ArrayList<>();
    if (hasRate) {
      numbers.add(read.next());
      numbers.add(new double[] {exact ? 1 : 0, onePrior ? 1 : 0});
    }
    if (splits) {
      numbers.add(read.next());
    }
    alternatives.keySet().forEach(prior -> numbers.add(read.next()));
    UnitUse expected = use.orElseThrow();
    List<double[]> own = expected.arrays().stream().map(each -> read.next()).toList();
    numbers.addAll(expected.summary().apply(own).numbers());
    return numbers;
  }

  /**
   * Of which kind the numbers of batches are: learned from any batch, before the first is added.
   */
  private void expect(GroupRate any) {
    hasRate = any.rateIfAny().isPresent();
    splits = any.rateIfAny().flatMap(Rate::units).isPresent();
    use = Optional.of(any.use().get());
    kind = use.map(UnitUse::read);
    exact = any.rateIfAny().map(Rate::exact).orElse(true);
    onePrior = any.rateIfAny().map(Rate::onePrior).orElse(true);
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

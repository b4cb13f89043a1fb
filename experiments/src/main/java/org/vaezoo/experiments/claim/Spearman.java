package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;
import org.vaezoo.experiments.table.ResultRow;

/** A quantity is in the order of another, or of published numbers, along a key. */
@Doc("The ranks of the quantity along a key correlate with those of another or of given numbers.")
@PartType("spearman")
record Spearman(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The path of a setting, or a column.") String along,
    @Doc("The other quantity.") Optional<QuantitySpec> against,
    @Doc("Or numbers, by the values along.") @Range(min = -Double.MAX_VALUE, max = Double.MAX_VALUE)
        Optional<Map<String, Double>> numbers,
    @Doc("The least correlation.") @Range(min = -1, max = 1) double least)
    implements TestSpec {

  private static final int LEAST = 4;

  Spearman {
    if (against.isPresent() == numbers.isPresent()) {
      throw new IllegalArgumentException("expected one of against and numbers");
    }
    if (numbers.isPresent() && numbers.get().size() < LEAST) {
      throw new IllegalArgumentException("numbers: expected at least four");
    }
  }

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.series(quantity, pointer + "/quantity", new Along(along, pointer + "/along", LEAST));
    against.ifPresent(
        other ->
            checks.series(
                other, pointer + "/against", new Along(along, pointer + "/along", LEAST)));
    numbers.ifPresent(
        given -> checks.settings().numbers(along, given.keySet(), pointer + "/numbers"));
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    List<Series.Point> ours = Series.of(quantity, along, evidence, Map.of()).points();
    Map<Double, Numbers> others = others(evidence);
    List<Series.Point> common =
        ours.stream().filter(point -> others.containsKey(point.at())).toList();
    if (common.size() < LEAST) {
      return Finding.nothing("expected four values of " + along + " at least", Set.of());
    }
    Set<String> missing = new LinkedHashSet<>();
    Set<String> trials = new LinkedHashSet<>();
    for (Series.Point point : common) {
      for (Numbers numbers : List.of(point.numbers(), others.get(point.at()))) {
        missing.addAll(numbers.missing());
        trials.addAll(numbers.trials());
      }
    }
    Map<String, Uncertain> bySeed = new LinkedHashMap<>();
    for (String seed : common.get(0).numbers().bySeed().keySet()) {
      correlation(seed, common, others)
          .ifPresent(rho -> bySeed.put(seed, new Uncertain(rho, OptionalDouble.empty())));
    }
    return judging.of(new Numbers(bySeed, missing, trials), Region.atLeast(least));
  }

  private Map<Double, Numbers> others(Evidence evidence) throws IOException {
    Map<Double, Numbers> others = new LinkedHashMap<>();
    if (against.isPresent()) {
      Series.of(against.get(), along, evidence, Map.of())
          .points()
          .forEach(point -> others.put(point.at(), point.numbers()));
    }
    numbers
        .orElse(Map.of())
        .forEach(
            (at, number) ->
                others.put(ResultRow.parse(at).orElse(Double.NaN), evidence.constant(number)));
    return others;
  }

  /** Of one seed; empty where one of its numbers is missing, or all are equal. */
  private static Optional<Double> correlation(
      String seed, List<Series.Point> points, Map<Double, Numbers> others) {
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    for (Series.Point point : points) {
      Uncertain mine = point.numbers().bySeed().get(seed);
      Uncertain other = others.get(point.at()).bySeed().get(seed);
      if (mine == null || other == null) {
        return Optional.empty();
      }
      a.add(mine.value());
      b.add(other.value());
    }
    return Optional.of(RankCorrelation.of(array(a), array(b))).filter(Double::isFinite);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

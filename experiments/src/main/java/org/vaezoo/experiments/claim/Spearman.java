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
import java.util.stream.Stream;
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
    Map<Double, Numbers> ours = series(quantity, evidence);
    Map<Double, Numbers> others = others(evidence);
    Set<String> missing = new LinkedHashSet<>(unmeasured(others.keySet(), ours));
    if (against.isPresent()) {
      missing.addAll(unmeasured(ours.keySet(), others));
    }
    ours.keySet().retainAll(others.keySet());
    others.keySet().retainAll(ours.keySet());
    if (ours.size() < LEAST) {
      String few = "expected four values of " + along + " at least";
      return Finding.nothing(Judging.reasons(missing, few), Set.of());
    }
    return judging.of(ranks(ours, others).lacking(missing), Region.atLeast(least));
  }

  /** Values along that one side has and the other has not. */
  private List<String> unmeasured(Set<Double> wanted, Map<Double, Numbers> measured) {
    return wanted.stream()
        .filter(at -> !measured.containsKey(at))
        .map(at -> "no value at " + words(at))
        .toList();
  }

  private String words(double at) {
    return along + " " + ResultRow.shortest(String.valueOf(at));
  }

  private Map<Double, Numbers> series(QuantitySpec of, Evidence evidence) throws IOException {
    Map<Double, Numbers> series = new LinkedHashMap<>();
    for (Series.Point point : Series.of(of, along, evidence, Map.of()).points()) {
      series.put(point.at(), point.numbers());
    }
    return series;
  }

  /** The correlation of each seed that any value along has. */
  private Numbers ranks(Map<Double, Numbers> ours, Map<Double, Numbers> others) {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> trials = new LinkedHashSet<>();
    Set<String> seeds = new LinkedHashSet<>();
    for (Numbers numbers : Stream.of(ours, others).flatMap(all -> all.values().stream()).toList()) {
      missing.addAll(numbers.missing());
      trials.addAll(numbers.trials());
      if (!numbers.constant()) {
        seeds.addAll(numbers.bySeed().keySet());
      }
    }
    Map<String, Uncertain> bySeed = new LinkedHashMap<>();
    for (String seed : seeds) {
      correlation(seed, ours, others, missing)
          .ifPresent(rho -> bySeed.put(seed, new Uncertain(rho, OptionalDouble.empty())));
    }
    return new Numbers(bySeed, missing, trials);
  }

  private Map<Double, Numbers> others(Evidence evidence) throws IOException {
    if (against.isPresent()) {
      return series(against.get(), evidence);
    }
    Map<Double, Numbers> others = new LinkedHashMap<>();
    numbers
        .orElse(Map.of())
        .forEach(
            (at, number) ->
                others.put(ResultRow.parse(at).orElse(Double.NaN), evidence.constant(number)));
    return others;
  }

  /** Of one seed; else it is noted that one of its numbers is missing, or that all are equal. */
  private Optional<Double> correlation(
      String seed, Map<Double, Numbers> ours, Map<Double, Numbers> others, Set<String> missing) {
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    for (Map.Entry<Double, Numbers> each : ours.entrySet()) {
      Uncertain mine = each.getValue().bySeed().get(seed);
      Uncertain other = others.get(each.getKey()).bySeed().get(seed);
      if (mine == null || other == null) {
        missing.add("seed " + seed + ": no value at " + words(each.getKey()));
        return Optional.empty();
      }
      a.add(mine.value());
      b.add(other.value());
    }
    double rho = RankCorrelation.of(array(a), array(b));
    if (Double.isNaN(rho)) {
      missing.add("seed " + seed + ": no ranks, as all numbers of one side are equal");
      return Optional.empty();
    }
    return Optional.of(rho);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

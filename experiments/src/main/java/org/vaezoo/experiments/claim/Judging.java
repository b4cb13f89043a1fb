package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.vaezoo.experiments.compare.Interval;

/**
 * How numbers become a verdict. Of two seeds and more the interval is Student's, of the mean or of
 * the differences seed by seed; of one seed it is the normal one of the column's own standard
 * errors. A closed form and an identity hold of each model alone: there every number decides by
 * itself, however many there are. Where anything is missing, nothing passes.
 *
 * @param exact whether numbers decide by themselves
 */
record Judging(boolean exact) {

  /** How many reasons are said. */
  private static final int MOST_REASONS = 3;

  /** Whether numbers lie where a claim says. */
  Finding of(Numbers numbers, Region region) {
    List<Uncertain> all = numbers.numbers();
    if (all.isEmpty()) {
      return Finding.nothing(reasons(numbers.missing(), "nothing was measured"), numbers.trials());
    }
    Optional<Interval> interval = interval(numbers);
    Finding open =
        new Finding(
            Outcome.INCONCLUSIVE,
            OptionalDouble.of(numbers.mean().mean()),
            interval,
            all.size(),
            reasons(numbers.missing(), "one seed, and no standard error beside the column"),
            numbers.trials());
    if (!numbers.missing().isEmpty()) {
      return open;
    }
    if (exact) {
      return decided(open, region.of(all), region);
    }
    return interval.map(each -> decided(open, region.of(each), region)).orElse(open);
  }

  private static Finding decided(Finding open, Outcome outcome, Region region) {
    String reason = outcome == Outcome.PASS ? "" : "expected " + region.words();
    return new Finding(outcome, open.ours(), open.interval(), open.seeds(), reason, open.trials());
  }

  /** Of 95 %, where there is one. */
  static Optional<Interval> interval(Numbers numbers) {
    List<Uncertain> all = numbers.numbers();
    if (all.size() > 1) {
      return Optional.of(Interval.ofStudent(numbers.mean()));
    }
    return all.size() == 1 && all.get(0).error().isPresent()
        ? Optional.of(Interval.ofNormal(all.get(0).value(), all.get(0).error().getAsDouble()))
        : Optional.empty();
  }

  /** The first reasons, and how many more there are. */
  static String reasons(Set<String> missing, String otherwise) {
    if (missing.isEmpty()) {
      return otherwise;
    }
    String first = String.join("; ", missing.stream().limit(MOST_REASONS).toList());
    int more = missing.size() - MOST_REASONS;
    return more > 0 ? String.format(Locale.ROOT, "%s; and %d more", first, more) : first;
  }
}

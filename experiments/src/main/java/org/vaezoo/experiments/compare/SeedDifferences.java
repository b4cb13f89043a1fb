package org.vaezoo.experiments.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.diagnose.PairedDifference;
import org.vaezoo.core.table.Column;

/**
 * A difference that was measured in several settings with several seeds, the same seeds in each.
 * What a seed has in common over the settings (initial weights, order of the data) makes the
 * differences of a seed depend on each other, so that they count as one: each seed has the mean
 * over the settings, and the seeds are what an error is computed from.
 *
 * @param bySeed the differences of each seed, one a setting
 */
record SeedDifferences(List<List<Difference>> bySeed) {

  /** A main effect in one setting with one seed, or how it changes with another key. */
  record Difference(Pair pair, List<Pair> without) {

    /** The second value's measure minus the first one's. */
    static Difference main(Pair pair) {
      return new Difference(pair, List.of());
    }

    /** By how much one difference is above another. */
    static Difference interaction(Pair pair, Pair without) {
      return new Difference(pair, List.of(without));
    }

    double of(Column measure) {
      return pair.difference(measure)
          - without.stream().mapToDouble(each -> each.difference(measure)).sum();
    }
  }

  /**
   * The settings that have all seeds of the setting that has most; others are left out, as their
   * means would be of other seeds.
   *
   * @param differences of all settings and seeds, not empty
   * @param steps the keys that change, which are no part of a setting
   */
  static SeedDifferences of(List<Difference> differences, List<SweptStep> steps) {
    List<Map<String, Difference>> settings =
        new Matching<Difference>(each -> Pairing.setting(each.pair().b(), steps))
            .groups(differences).stream().map(SeedDifferences::bySeed).toList();
    Set<String> seeds =
        settings.stream()
            .map(Map::keySet)
            .max((a, b) -> Integer.compare(a.size(), b.size()))
            .orElseThrow();
    List<Map<String, Difference>> whole =
        settings.stream().filter(each -> each.keySet().containsAll(seeds)).toList();
    return new SeedDifferences(
        seeds.stream().map(seed -> whole.stream().map(each -> each.get(seed)).toList()).toList());
  }

  private static Map<String, Difference> bySeed(List<Difference> setting) {
    Map<String, Difference> bySeed = new LinkedHashMap<>();
    setting.forEach(each -> bySeed.put(each.pair().b().trial().seed().orElse(""), each));
    return bySeed;
  }

  int seeds() {
    return bySeed.size();
  }

  int settings() {
    return bySeed.get(0).size();
  }

  /** The pairs of trials that are compared. */
  List<Pair> pairs() {
    return bySeed.stream().flatMap(List::stream).map(Difference::pair).toList();
  }

  /** Of each seed the mean over settings. */
  PairedDifference seedMeans(Column measure) {
    return PairedDifference.of(
        bySeed.stream()
            .mapToDouble(
                each -> each.stream().mapToDouble(one -> one.of(measure)).average().orElseThrow())
            .toArray());
  }
}

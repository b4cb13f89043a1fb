package org.vaezoo.experiments.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.Moments;
import org.vaezoo.experiments.compare.ExactShare;
import org.vaezoo.experiments.compare.Interval;

/**
 * The share of rows that have a value. Rows of one seed are not independent: where a seed has
 * several, the interval is Student's of the shares of the seeds. Shares of seeds that agree have no
 * spread at all, which of few seeds says too much: it is never narrower than the exact interval of
 * as many independent rows.
 *
 * @param bySeed the cells of each seed, at least one
 * @param wanted the cells that count
 */
record SeedShares(Map<String, List<String>> bySeed, List<String> wanted) {

  /** Of 95 %; none where the rows are several of one seed. */
  Optional<Interval> interval() {
    Interval exact = ExactShare.interval(Math.toIntExact(some()), Math.toIntExact(rows()));
    if (rows() == bySeed.size()) {
      return Optional.of(exact);
    }
    if (bySeed.size() == 1) {
      return Optional.empty();
    }
    Interval seeds = Interval.ofStudent(estimate());
    return Optional.of(
        new Interval(
            Math.max(0, Math.min(exact.low(), seeds.low())),
            Math.min(1, Math.max(exact.high(), seeds.high()))));
  }

  /** The mean of the shares of the seeds; of a row a seed the share of the rows. */
  double mean() {
    return rows() == bySeed.size() ? (double) some() / rows() : estimate().mean();
  }

  /** "19 of 20 rows"; of one seed also why nothing is decided. */
  String words() {
    String words = some() + " of " + rows() + " rows";
    if (rows() == bySeed.size()) {
      return words;
    }
    return bySeed.size() == 1
        ? words + " of one seed, which are not independent"
        : words + " of " + bySeed.size() + " seeds";
  }

  private Estimate estimate() {
    Moments shares = new Moments();
    bySeed.values().forEach(cells -> shares.add((double) some(cells) / cells.size()));
    return shares.estimate();
  }

  private long some() {
    return bySeed.values().stream().mapToLong(this::some).sum();
  }

  private long some(List<String> cells) {
    return cells.stream().filter(wanted::contains).count();
  }

  private long rows() {
    return bySeed.values().stream().mapToLong(List::size).sum();
  }
}

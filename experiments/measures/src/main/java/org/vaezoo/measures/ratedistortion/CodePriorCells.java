package org.vaezoo.measures.ratedistortion;

import java.util.List;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.GroupMeasures;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Row;
import org.vaezoo.core.table.Unit;

/**
 * Which prior the codes of a row of {@code rate_distortion.csv} have their rate under, and what
 * they cost under the uniform one. Under a uniform prior even a code that is never used costs the
 * others log K: beside other models stands the bound under a fitted prior, whose frequencies are
 * those of the training split.
 */
public final class CodePriorCells {

  /** The prior of rate and ELBO. */
  public static final Column PRIOR =
      Column.text("code_prior", "prior of the codes, under which rate_nats and elbo_nats are");

  /** The rate under the uniform prior. */
  public static final Column UNIFORM_RATE =
      Column.number("rate_under_uniform_nats", Unit.NATS, "rate if every code cost log K");

  /** The bound under the uniform prior. */
  public static final Column UNIFORM_ELBO =
      Column.number("elbo_under_uniform_nats", Unit.NATS, "ELBO if every code cost log K");

  private static final String UNIFORM = "uniform";

  private CodePriorCells() {}

  /**
   * Puts the columns into a row.
   *
   * @param prior of the codes, by its type; where the levels' differ, of each, top first
   */
  static void put(Row row, String prior, SplitMeasures measures) {
    row.put(PRIOR, prior);
    List<Estimate> rates =
        measures.groups().stream()
            .map(GroupMeasures::alternatives)
            .filter(others -> others.containsKey(UNIFORM))
            .map(others -> others.get(UNIFORM))
            .toList();
    if (rates.size() == measures.groups().size()) {
      double rate = rates.stream().mapToDouble(Estimate::mean).sum();
      row.put(UNIFORM_RATE, rate);
      row.put(UNIFORM_ELBO, -(measures.distortion().mean() + rate));
    }
  }
}

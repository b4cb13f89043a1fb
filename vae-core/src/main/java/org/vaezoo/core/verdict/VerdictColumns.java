package org.vaezoo.core.verdict;

import org.vaezoo.core.table.Column;

/** The columns that every table with a verdict has. */
public final class VerdictColumns {

  /** The verdict. Its name has the version of the rules. */
  public static final Column VERDICT =
      Column.text(
              "collapse_v2",
              "verdict on the code by decision 10; undecided where an interval crosses a line,"
                  + " needs the measure where evidence is missing")
          .since(2)
          .titled("verdict");

  /** Why. */
  public static final Column RULE =
      Column.text(
              "collapse_v2_rule",
              "the numbers that gave the verdict, or would decide it, in nats; R of codes is that"
                  + " under a fitted prior, as uniform codes cost log K each whatever is chosen")
          .since(2)
          .titled("rule");

  private VerdictColumns() {}
}

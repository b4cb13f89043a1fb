package org.vaezoo.experiments.claim;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** A quantity never goes the other way along a key, but by a slack; of the same seeds. */
@Doc("The quantity never goes the other way along a key, but by a slack, of the same seeds.")
@PartType("monotone")
record Monotone(
    @Doc("What is measured.") QuantitySpec quantity,
    @Doc("The path of a setting, or a column.") String along,
    @Doc("Where it goes.") Direction direction,
    @Doc("By how much a step may go the other way.")
        @Range(min = 0, max = Double.MAX_VALUE)
        @Default("0")
        double slack)
    implements TestSpec {

  /** Where a quantity goes. */
  enum Direction {
    INCREASING,
    DECREASING
  }

  private static final int LEAST = 2;

  @Override
  public void check(String pointer, CellChecks checks) {
    checks.series(quantity, pointer + "/quantity", new Along(along, pointer + "/along", LEAST));
  }

  @Override
  public Finding find(Evidence evidence, Judging judging, Optional<PublishedSpec> published)
      throws IOException {
    Series series = Series.of(quantity, along, evidence, Map.of());
    if (series.size() < LEAST) {
      return Finding.nothing("expected two values of " + along + " at least", Set.of());
    }
    Steps steps = new Steps();
    for (int i = 1; i < series.size(); i++) {
      Series.Point from = series.points().get(i - 1);
      Series.Point to = series.points().get(i);
      Numbers step =
          direction == Direction.INCREASING
              ? to.numbers().above(from.numbers())
              : from.numbers().above(to.numbers());
      String name = "from " + from.words(along) + " to " + to.words(along);
      steps.add(name, judging.of(step, Region.atLeast(-slack)));
    }
    return steps.decisive();
  }
}

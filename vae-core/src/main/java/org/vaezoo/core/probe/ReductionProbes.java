package org.vaezoo.core.probe;

import static org.vaezoo.core.graph.Orders.*;
import static org.vaezoo.core.graph.Reductions.*;
import static org.vaezoo.core.probe.Drawn.FLAGS;
import static org.vaezoo.core.probe.Drawn.POSITIVE;
import static org.vaezoo.core.probe.Drawn.REAL;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.graph.Operation;

/** Operations that make one number of many: sums, greatest numbers, order. */
final class ReductionProbes extends FamilyProbes {

  /**
   * @param wide of what operations on each element are given
   */
  ReductionProbes(Shape wide) {
    super(wide);
    reductions();
    order();
  }

  private void reductions() {
    for (Operation whole : List.of(SUM_ALL, MEAN_ALL, MAX_ALL, MIN_ALL)) {
      each(whole, REAL);
    }
    add(SUM, List.of(given(REAL, WIDE)), LAST_AXIS, false);
    for (Operation axes : List.of(SUM, MEAN, MAX, MIN)) {
      add(axes, List.of(given(REAL, wide())), LAST_AXIS, false);
      add(axes, List.of(given(REAL, wide())), List.of(0), true);
      add(axes, List.of(Given.normal(5, 7, 3, 3)), List.of(1), false);
    }
    add(MAX_AXES, List.of(given(REAL, TABLE)), LAST_AXIS);
    add(MIN_AXES, List.of(given(REAL, TABLE)), LAST_AXIS);
    add(PROD_ALL, List.of(new Given(new Shape(19), POSITIVE)));
    add(PROD, List.of(new Given(new Shape(67, 7), POSITIVE)), LAST_AXIS, false);
    add(NORM_ALL, List.of(given(REAL, wide())), false);
    add(NORM, List.of(given(REAL, TABLE)), 2, LAST_AXIS, true);
    for (Operation flags : List.of(ALL, ANY, NONE)) {
      each(flags, FLAGS);
    }
    add(CUM_SUM_ALL, List.of(Given.normal(201)));
    add(CUM_SUM, List.of(given(REAL, TABLE)), 1);
    add(CUM_SUM, List.of(given(REAL, TABLE)), 0);
  }

  private void order() {
    for (Operation whole : List.of(ARG_MAX_ALL, ARG_MIN_ALL, SORT_LAST)) {
      add(whole, List.of(given(REAL, TABLE)));
    }
    for (Operation axis : List.of(ARG_MAX, ARG_MIN, SORT)) {
      add(axis, List.of(given(REAL, TABLE)), 1);
      add(axis, List.of(given(REAL, TABLE)), 0);
    }
    add(ARG_SORT, List.of(given(REAL, TABLE)), 1, true);
    add(ARG_SORT, List.of(given(REAL, TABLE)), 1, false);
  }
}

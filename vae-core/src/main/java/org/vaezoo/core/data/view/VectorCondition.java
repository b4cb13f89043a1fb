package org.vaezoo.core.data.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Nearest;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/** Some columns of a table, which are then no part of x. */
@PartType("vector")
@Doc("Columns of a table, which are then no part of x.")
public record VectorCondition(
    @Doc("Names of the columns, each once, in the order in which the model is given them.")
        List<String> columns)
    implements ConditionSpec {

  public VectorCondition {
    columns = List.copyOf(columns);
  }

  @Override
  public void check(SetDescription set, String pointer, Problems problems) {
    if (set.columns().isEmpty()) {
      problems.add(pointer, "needs a table with named columns, but " + set.name() + " is none");
      return;
    }
    if (columns.isEmpty()) {
      problems.add(pointer + "/columns", "expected at least one column, found none");
    }
    if (columns.size() >= set.columns().size()) {
      problems.add(
          pointer + "/columns",
          "expected fewer than the " + set.columns().size() + " columns of the table, found all");
    }
    checkNames(set, pointer, problems);
  }

  private void checkNames(SetDescription set, String pointer, Problems problems) {
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (!set.columns().contains(name)) {
        problems.add(pointer + "/columns/" + i, Nearest.unknown("column", name, set.columns()));
      }
      if (!seen.add(name)) {
        problems.add(
            pointer + "/columns/" + i, "expected each column once, found a second " + name);
      }
    }
  }

  @Override
  public Condition of(SetDescription set) {
    int[] given = columns.stream().mapToInt(set.columns()::indexOf).toArray();
    Set<String> names = Ordered.copyOf(columns);
    int[] left =
        IntStream.range(0, set.columns().size())
            .filter(d -> !names.contains(set.columns().get(d)))
            .toArray();
    return new GivenColumns(given, left);
  }
}

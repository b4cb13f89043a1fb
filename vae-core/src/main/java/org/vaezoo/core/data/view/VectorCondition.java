package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
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
    return new Columns(given, left);
  }

  /** The positions of the columns that are given, and of those that are left to x. */
  private static final class Columns implements Condition {

    private final int[] given;
    private final int[] left;

    Columns(int[] given, int[] left) {
      this.given = given;
      this.left = left;
    }

    @Override
    public Shape example() {
      return new Shape(left.length);
    }

    @Override
    public Shape shape() {
      return new Shape(given.length);
    }

    @Override
    public Batch divide(Batch whole) {
      double[] rows = HostArrays.read(whole.x());
      return whole.given(
          chosen(whole.x(), rows, left), chosen(whole.x(), rows, given), Optional.empty());
    }

    @Override
    public Scaling scaling(Scaling whole) {
      return whole.at(left);
    }

    @Override
    public double[] mean(double[] whole) {
      return Arrays.stream(left).mapToDouble(d -> whole[d]).toArray();
    }

    private NDArray chosen(NDArray like, double[] rows, int[] columns) {
      int width = given.length + left.length;
      int examples = rows.length / width;
      double[] values = new double[examples * columns.length];
      Arrays.setAll(values, i -> rows[i / columns.length * width + columns[i % columns.length]]);
      Shape shape = new Shape(examples, columns.length);
      return HostArrays.create(like.getManager(), values, shape, like.getDataType());
    }
  }
}

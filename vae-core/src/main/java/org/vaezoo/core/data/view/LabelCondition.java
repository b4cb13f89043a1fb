package org.vaezoo.core.data.view;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;

/** The class of each example, one-hot: a one at the class, zeros elsewhere. */
@PartType("label")
@Doc("The class of each example, one-hot.")
public record LabelCondition() implements ConditionSpec {

  @Override
  public void check(SetDescription set, String pointer, Problems problems) {
    if (set.classes().isEmpty()) {
      problems.add(pointer, "needs a data set with labels, but " + set.name() + " has none");
    }
  }

  @Override
  public Condition of(SetDescription set) {
    return new OneHot(set.shape(), set.classes().orElseThrow());
  }

  /**
   * Labels as conditions.
   *
   * @param example shape of x
   * @param classes number of classes
   */
  private record OneHot(Shape example, int classes) implements Condition {

    @Override
    public Shape shape() {
      return new Shape(classes);
    }

    @Override
    public Batch divide(Batch whole) {
      int[] labels = whole.label().orElseThrow().toIntArray();
      double[] values = new double[labels.length * classes];
      for (int b = 0; b < labels.length; b++) {
        values[b * classes + labels[b]] = 1;
      }
      NDArray x = whole.x();
      Shape shape = new Shape(labels.length, classes);
      NDArray condition = HostArrays.create(x.getManager(), values, shape, x.getDataType());
      return whole.given(x, condition, Optional.empty());
    }
  }
}

package org.vaezoo.core.probe;

import static org.vaezoo.core.graph.Constants.*;
import static org.vaezoo.core.graph.Parts.*;
import static org.vaezoo.core.graph.Repetitions.*;
import static org.vaezoo.core.graph.Shapes.*;
import static org.vaezoo.core.probe.Drawn.FLAGS;
import static org.vaezoo.core.probe.Drawn.LABELS;
import static org.vaezoo.core.probe.Drawn.POSITIONS;
import static org.vaezoo.core.probe.Drawn.REAL;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/** Shapes, parts and joins of arrays, and constants. */
final class ShapeProbes extends FamilyProbes {

  /**
   * @param wide of what operations on each element are given
   */
  ShapeProbes(Shape wide) {
    super(wide);
    shapes();
    repetitions();
    parts();
    joins();
    constants();
  }

  private void shapes() {
    add(RESHAPE, List.of(given(REAL, TABLE)), new Shape(67, -1));
    add(FLATTEN_ALL, List.of(given(REAL, TABLE)));
    add(FLATTEN, List.of(Given.normal(5, 7, 3, 3)), 1, 2);
    add(EXPAND_DIMS, List.of(given(REAL, TABLE)), 1);
    add(SQUEEZE_ALL, List.of(Given.normal(1, 67, 1)));
    add(SQUEEZE, List.of(Given.normal(1, 67, 1)), 0);
    add(SQUEEZE_AXES, List.of(Given.normal(1, 67, 1)), List.of(0, 2));
    add(TRANSPOSE_ALL, List.of(given(REAL, TABLE)));
    add(TRANSPOSE, List.of(Given.normal(5, 7, 3, 3)), List.of(0, 2, 3, 1));
    add(SWAP_AXES, List.of(Given.normal(5, 7, 3, 3)), 1, 3);
    add(FLIP, List.of(given(REAL, TABLE)), LAST_AXIS);
  }

  private void repetitions() {
    add(BROADCAST, List.of(Given.normal(1, 67)), new Shape(5, 67));
    add(TILE_ALL, List.of(given(REAL, TABLE)), 2L);
    add(TILE, List.of(given(REAL, TABLE)), List.of(3L, 2L));
    add(REPEAT_ALL, List.of(given(REAL, TABLE)), 2L);
    add(REPEAT_AXIS, List.of(given(REAL, TABLE)), 1, 2L);
    add(REPEAT, List.of(given(REAL, TABLE)), List.of(1L, 2L));
    add(PAD, List.of(given(REAL, TABLE)), new Shape(1, 2), 0.5);
  }

  private void parts() {
    add(GET, List.of(given(REAL, TABLE)), "..., 1:");
    add(GET, List.of(given(REAL, TABLE)), "1, 3:60:2");
    add(GET, List.of(Given.normal(3, 67), new Given(new Shape(19), POSITIONS)), "{}");
    add(GATHER, List.of(Given.normal(67, 3), new Given(new Shape(67, 5), POSITIONS)), 1);
    add(ONE_HOT, List.of(new Given(new Shape(67), LABELS)), 4);
    add(ONE_HOT_TYPE, List.of(new Given(new Shape(67), LABELS)), 4, DataType.INT32);
    add(SPLIT_EQUAL, List.of(Given.normal(5, 12, 3, 3)), 3L, 1);
    add(SPLIT, List.of(Given.normal(5, 12, 3, 3)), List.of(7L), 1);
    each(DUPLICATE, REAL);
    each(STOP_GRADIENT, REAL);
    add(TO_TYPE, List.of(given(REAL, TABLE)), DataType.INT64, true);
    for (Drawn numbers : List.of(FLAGS, LABELS, POSITIONS)) {
      made(TO_TYPE, List.of(given(numbers, TABLE)), type -> List.of(type, true));
    }
  }

  private void joins() {
    add(CONCAT, List.of(Given.normal(2, 5, 3, 3), Given.normal(2, 11, 3, 3)), 1);
    add(CONCAT, List.of(Given.normal(2, 5), Given.normal(7, 5), Given.normal(1, 5)), 0);
    add(STACK, List.of(given(REAL, TABLE), given(REAL, TABLE)), 1);
  }

  private void constants() {
    made(CREATE, List.of(), type -> List.of(numbers(type), new Shape(3), type));
    made(ZEROS, List.of(), type -> List.of(wide(), type));
    made(ONES, List.of(), type -> List.of(wide(), type));
    made(FULL, List.of(), type -> List.of(wide(), 0.75f, type));
    made(EYE, List.of(), type -> List.of(5, 7, 1, type));
    made(ARANGE, List.of(), type -> List.of(0f, 67f, 0.25f, type));
    made(ARANGE_WHOLE, List.of(), type -> List.of(0, 201, 3, type));
    add(LINSPACE, List.of(), 0f, 1f, 65, true);
  }

  private static Buffer numbers(DataType type) {
    return type == DataType.FLOAT64
        ? DoubleBuffer.wrap(new double[] {0.5, -1.5, 67})
        : FloatBuffer.wrap(new float[] {0.5f, -1.5f, 67});
  }
}

package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.COLUMNS;
import static org.vaezoo.core.graph.Operand.DATA;
import static org.vaezoo.core.graph.Operand.DATA_TYPE;
import static org.vaezoo.core.graph.Operand.DIAGONAL;
import static org.vaezoo.core.graph.Operand.FILL;
import static org.vaezoo.core.graph.Operand.FIRST;
import static org.vaezoo.core.graph.Operand.LAST;
import static org.vaezoo.core.graph.Operand.POINTS;
import static org.vaezoo.core.graph.Operand.ROWS;
import static org.vaezoo.core.graph.Operand.SHAPE;
import static org.vaezoo.core.graph.Operand.STEP;
import static org.vaezoo.core.graph.Operand.WHOLE_FIRST;
import static org.vaezoo.core.graph.Operand.WHOLE_LAST;
import static org.vaezoo.core.graph.Operand.WHOLE_STEP;
import static org.vaezoo.core.graph.Operand.WITH_LAST;

/**
 * Arrays that depend on nothing. They have no text: a program is given them, computed once by the
 * engine.
 */
public final class Constants {

  static final Family FAMILY = new Family();

  public static final Operation CREATE = constant("create", DATA, SHAPE, DATA_TYPE);
  public static final Operation ZEROS = constant("zeros", SHAPE, DATA_TYPE);
  public static final Operation ONES = constant("ones", SHAPE, DATA_TYPE);
  public static final Operation FULL = constant("full", SHAPE, FILL, DATA_TYPE);
  public static final Operation EYE = constant("eye", ROWS, COLUMNS, DIAGONAL, DATA_TYPE);
  public static final Operation ARANGE = constant("arange", FIRST, LAST, STEP, DATA_TYPE);
  public static final Operation ARANGE_WHOLE =
      constant("arange", WHOLE_FIRST, WHOLE_LAST, WHOLE_STEP, DATA_TYPE);
  public static final Operation LINSPACE = constant("linspace", FIRST, LAST, POINTS, WITH_LAST);

  private Constants() {}

  private static Operation constant(String name, Operand... operands) {
    return FAMILY
        .constant(name, operands)
        .script(
            (site, y, x) -> {
              throw new IllegalStateException("a constant is an argument of its program: " + name);
            })
        .flat();
  }
}

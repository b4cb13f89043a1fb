package org.vaezoo.core.probe;

import static org.vaezoo.core.graph.Activations.*;
import static org.vaezoo.core.graph.Arithmetic.*;
import static org.vaezoo.core.graph.Comparisons.*;
import static org.vaezoo.core.graph.Functions.*;
import static org.vaezoo.core.probe.Drawn.FLAGS;
import static org.vaezoo.core.probe.Drawn.INSIDE;
import static org.vaezoo.core.probe.Drawn.LABELS;
import static org.vaezoo.core.probe.Drawn.POSITIVE;
import static org.vaezoo.core.probe.Drawn.REAL;
import static org.vaezoo.core.probe.Drawn.SHARE;
import static org.vaezoo.core.probe.Drawn.SPECIAL;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.vaezoo.core.graph.Operation;

/** Operations on each element: arithmetic, functions, activations, comparisons. */
final class ElementProbes extends FamilyProbes {

  /**
   * @param wide of what operations on each element are given
   */
  ElementProbes(Shape wide) {
    super(wide);
    arithmetic();
    elements();
    activations();
    comparisons();
  }

  private void arithmetic() {
    for (Operation two : List.of(ADD, SUB, MUL, RSUB, MAXIMUM, MINIMUM)) {
      each(two, REAL, REAL);
    }
    for (Operation two : List.of(ADD, MUL)) {
      add(two, List.of(given(REAL, WIDE), Given.normal(WIDE.get(1)))); // its gradient is a sum
    }
    each(DIV, REAL, POSITIVE);
    each(RDIV, POSITIVE, REAL);
    each(MOD, POSITIVE, POSITIVE);
    each(POW, POSITIVE, INSIDE);
    with(CLIP, REAL, -0.25, 0.75);
    plainNumbers();
  }

  /**
   * Values alone: DJL lets go of the number before the backward pass, so that no network takes
   * gradients there, but by arrays of one number.
   */
  private void plainNumbers() {
    for (Operation number : List.of(ADD_NUMBER, SUB_NUMBER, MUL_NUMBER, DIV_NUMBER, RSUB_NUMBER)) {
      number(number, REAL, 0.75);
    }
    number(MOD_NUMBER, POSITIVE, 0.75);
    number(POW_NUMBER, POSITIVE, 1.5);
    number(POW_NUMBER, REAL, 2);
    number(RDIV_NUMBER, POSITIVE, 0.75);
    number(RPOW_NUMBER, REAL, 2);
    number(MAXIMUM_NUMBER, REAL, 0.5);
    number(MINIMUM_NUMBER, REAL, 0.5);
    for (Operation one : List.of(MUL, DIV, POW, MAXIMUM, MINIMUM)) {
      add(one, List.of(given(POSITIVE, wide()), new Given(new Shape(), POSITIVE)));
    }
  }

  private void number(Operation operation, Drawn numbers, Number number) {
    add(operation, List.of(given(numbers, wide()).unmoved()), number);
  }

  private void elements() {
    for (Operation real :
        List.of(
            NEG, ABS, SIGN, SQUARE, EXP, FLOOR, CEIL, ROUND, TRUNC, SIN, COS, ATAN, SINH, COSH)) {
      each(real, REAL);
    }
    for (Operation positive : List.of(SQRT, CBRT, LOG, LOG2, LOG10, GAMMALN)) {
      each(positive, POSITIVE);
    }
    for (Operation inside : List.of(TAN, ASIN, ACOS, ERFINV)) {
      each(inside, INSIDE);
    }
    add(EXP, List.of(given(REAL, WIDE)));
    each(TANH, REAL);
    each(ERF, REAL);
    each(XLOGY, SHARE, POSITIVE);
    each(ATAN2, REAL, POSITIVE);
  }

  private void activations() {
    for (Operation plain :
        List.of(TANH_ACTIVATION, RELU, SELU, GELU, MISH, SIGMOID, SOFT_PLUS, SOFT_SIGN)) {
      each(plain, REAL);
    }
    with(LEAKY_RELU, REAL, 0.1f);
    with(ELU, REAL, 1f);
    number(SWISH, REAL, 1f); // DJL multiplies by a plain number inside
    add(SOFTMAX, List.of(given(REAL, TABLE)), 1);
    add(SOFTMAX, List.of(given(REAL, wide())), 1);
    add(LOG_SOFTMAX, List.of(given(REAL, TABLE)), -1);
    add(LOG_SOFTMAX, List.of(Given.normal(67, 3, 5)), 1);
  }

  private void comparisons() {
    for (Operation two : List.of(EQ, NEQ, GT, GTE, LT, LTE)) {
      each(two, REAL, REAL);
    }
    for (Operation one : List.of(EQ_NUMBER, NEQ_NUMBER, GT_NUMBER, GTE_NUMBER, LT_NUMBER)) {
      with(one, REAL, 0.5);
    }
    with(LTE_NUMBER, REAL, 0.5);
    each(EQ, LABELS, LABELS);
    for (Operation two : List.of(LOGICAL_AND, LOGICAL_OR, LOGICAL_XOR)) {
      each(two, FLAGS, FLAGS);
    }
    each(LOGICAL_NOT, FLAGS);
    each(IS_NAN, SPECIAL);
    each(IS_INFINITE, SPECIAL);
    each(WHERE, REAL, FLAGS, REAL);
  }
}

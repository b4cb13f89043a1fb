package org.vaezoo.core.probe;

import static org.vaezoo.core.graph.Activations.*;
import static org.vaezoo.core.graph.Arithmetic.*;
import static org.vaezoo.core.graph.Comparisons.*;
import static org.vaezoo.core.graph.Constants.*;
import static org.vaezoo.core.graph.Functions.*;
import static org.vaezoo.core.graph.Layers.*;
import static org.vaezoo.core.graph.Orders.*;
import static org.vaezoo.core.graph.Parts.*;
import static org.vaezoo.core.graph.Products.*;
import static org.vaezoo.core.graph.Reductions.*;
import static org.vaezoo.core.graph.Repetitions.*;
import static org.vaezoo.core.graph.Shapes.*;
import static org.vaezoo.core.probe.Drawn.FLAGS;
import static org.vaezoo.core.probe.Drawn.INSIDE;
import static org.vaezoo.core.probe.Drawn.LABELS;
import static org.vaezoo.core.probe.Drawn.POSITIONS;
import static org.vaezoo.core.probe.Drawn.POSITIVE;
import static org.vaezoo.core.probe.Drawn.REAL;
import static org.vaezoo.core.probe.Drawn.SHARE;
import static org.vaezoo.core.probe.Drawn.SPECIAL;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.nio.Buffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Operations;
import org.vaezoo.core.network.ConvolutionShape;

/**
 * How each operation that a step may be made of is looked at, a method a family. An operation that
 * is added to {@link Operations} has to be added here: what nobody looks at is refused.
 *
 * <p>Numbers are chosen so that the operation is smooth there and its result of ordinary size: a
 * tangent beside its pole is not what a processor is judged by.
 */
final class OperationProbes {

  /** A row is no whole number of a processor's vectors. */
  private static final Shape TABLE = new Shape(3, 67);

  /** The same with more numbers than one thread of the engine takes of an operation. */
  private static final Shape WIDE = new Shape(3, 10951);

  private static final List<Integer> LAST_AXIS = List.of(1);

  private final Map<Operation, List<Probed>> probes = new LinkedHashMap<>();

  /** Of what operations on each element are given. */
  private final Shape wide;

  private OperationProbes(Shape wide) {
    this.wide = wide;
    arithmetic();
    elements();
    activations();
    comparisons();
    reductions();
    order();
    products();
    layers();
    shapes();
    repetitions();
    parts();
    joins();
    constants();
  }

  /**
   * What is looked at of each operation before a run: a second's work. Every operation is tried,
   * and the way in which threads share an operation by some of each kind.
   *
   * @throws IllegalStateException if nothing looks at an operation
   */
  static Map<Operation, List<Probed>> briefly() {
    return all(TABLE);
  }

  /** The same with arrays that are shared among threads, in each operation: some seconds' work. */
  static Map<Operation, List<Probed>> thoroughly() {
    return all(WIDE);
  }

  private static Map<Operation, List<Probed>> all(Shape wide) {
    Map<Operation, List<Probed>> all = new OperationProbes(wide).probes;
    List<Operation> missing = Operations.all().stream().filter(it -> !all.containsKey(it)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no probe looks at " + missing);
    }
    return all;
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
      add(one, List.of(given(POSITIVE, wide), new Given(new Shape(), POSITIVE)));
    }
  }

  private void number(Operation operation, Drawn numbers, Number number) {
    add(operation, List.of(given(numbers, wide).unmoved()), number);
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
    with(SWISH, REAL, 1f);
    add(SOFTMAX, List.of(given(REAL, TABLE)), 1);
    add(SOFTMAX, List.of(given(REAL, wide)), 1);
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

  private void reductions() {
    for (Operation whole : List.of(SUM_ALL, MEAN_ALL, MAX_ALL, MIN_ALL)) {
      each(whole, REAL);
    }
    add(SUM, List.of(given(REAL, WIDE)), LAST_AXIS, false);
    for (Operation axes : List.of(SUM, MEAN, MAX, MIN)) {
      add(axes, List.of(given(REAL, wide)), LAST_AXIS, false);
      add(axes, List.of(given(REAL, wide)), List.of(0), true);
      add(axes, List.of(Given.normal(5, 7, 3, 3)), List.of(1), false);
    }
    add(MAX_AXES, List.of(given(REAL, TABLE)), LAST_AXIS);
    add(MIN_AXES, List.of(given(REAL, TABLE)), LAST_AXIS);
    add(PROD_ALL, List.of(new Given(new Shape(19), POSITIVE)));
    add(PROD, List.of(new Given(new Shape(67, 7), POSITIVE)), LAST_AXIS, false);
    add(NORM_ALL, List.of(given(REAL, wide)), false);
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

  private void products() {
    add(MAT_MUL, List.of(Given.normal(65, 31), Given.normal(31, 19)));
    add(MAT_MUL, List.of(Given.normal(128, 64), Given.normal(64, 10)));
    add(MAT_MUL, List.of(Given.normal(5, 7, 13), Given.normal(5, 13, 3)));
    add(DOT, List.of(Given.normal(33, 17), Given.normal(17, 65)));
    add(BATCH_MAT_MUL, List.of(Given.normal(7, 5, 13), Given.normal(7, 13, 3)));
    add(BATCH_MAT_MUL, List.of(Given.normal(16, 49, 32), Given.normal(16, 32, 49)));
    linear(64, 784, 200);
    linear(100, 200, 64);
    linear(7, 13, 5);
    linear(1, 33, 17);
    add(LINEAR, List.of(Given.normal(31, 50), Given.normal(20, 50)));
  }

  /** A fully connected layer with bias. */
  private void linear(int rows, int inputs, int outputs) {
    add(
        LINEAR,
        List.of(Given.normal(rows, inputs), Given.normal(outputs, inputs), Given.normal(outputs)));
  }

  /** A convolution by the route of networks: the plain one is wrong where its blocks are padded. */
  private void layers() {
    put(CONVOLUTION, Probed.convolution(new ConvolutionShape(3, 20, 3, 2, 1, 13, 13)));
    put(CONVOLUTION, Probed.convolution(new ConvolutionShape(16, 4, 1, 1, 0, 7, 7)));
    add(
        LAYER_NORM,
        List.of(given(REAL, TABLE), Given.normal(67), Given.normal(67)),
        new Shape(67),
        1e-5f);
    add(
        EMBEDDING,
        List.of(new Given(new Shape(29, 5), LABELS), Given.normal(3, 33)),
        SparseFormat.DENSE);
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
    made(ZEROS, List.of(), type -> List.of(wide, type));
    made(ONES, List.of(), type -> List.of(wide, type));
    made(FULL, List.of(), type -> List.of(wide, 0.75f, type));
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

  private static Given given(Drawn numbers, Shape shape) {
    return new Given(shape, numbers);
  }

  /** Of tables. */
  private void each(Operation operation, Drawn... numbers) {
    add(operation, Arrays.stream(numbers).map(it -> given(it, wide)).toList());
  }

  /** Of a table and settings. */
  private void with(Operation operation, Drawn numbers, Object... settings) {
    add(operation, List.of(given(numbers, wide)), settings);
  }

  private void add(Operation operation, List<Given> inputs, Object... settings) {
    made(operation, inputs, type -> List.of(settings));
  }

  private void made(
      Operation operation, List<Given> inputs, Function<DataType, List<Object>> settings) {
    put(operation, Probed.operation(operation, inputs, settings));
  }

  private void put(Operation operation, Probed probed) {
    probes.computeIfAbsent(operation, it -> new ArrayList<>()).add(probed);
  }
}

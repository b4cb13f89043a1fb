package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.nio.Buffer;

/**
 * One parameter of an operation's method: an array, which becomes an input of the node, or a
 * setting, which becomes an attribute.
 *
 * @param name of the attribute
 * @param type as the method declares it
 */
record Operand(String name, Class<?> type) {

  /** The array itself, which DJL passes once more as the first argument. */
  static final Operand SELF = new Operand("self", NDArray.class);

  static final Operand ARRAY = new Operand("array", NDArray.class);
  static final Operand ARRAYS = new Operand("arrays", NDList.class);
  static final Operand INDEX = new Operand("index", NDIndex.class);

  /** An index as text, of a kernel. */
  static final Operand PATH = new Operand("path", String.class);

  static final Operand DATA = new Operand("data", Buffer.class);

  static final Operand VALUE = new Operand("value", Number.class);
  static final Operand LOW = new Operand("min", Number.class);
  static final Operand HIGH = new Operand("max", Number.class);
  static final Operand FILL = new Operand("value", float.class);
  static final Operand PAD_VALUE = new Operand("value", double.class);
  static final Operand SLOPE = new Operand("slope", float.class);
  static final Operand EPSILON = new Operand("epsilon", float.class);

  static final Operand AXIS = new Operand("axis", int.class);
  static final Operand OTHER_AXIS = new Operand("otherAxis", int.class);
  static final Operand AXES = new Operand("axes", int[].class);
  static final Operand KEEP_DIMENSIONS = new Operand("keepDimensions", boolean.class);
  static final Operand ASCENDING = new Operand("ascending", boolean.class);
  static final Operand ORDER = new Operand("order", int.class);
  static final Operand DEPTH = new Operand("depth", int.class);
  static final Operand COUNT = new Operand("count", long.class);
  static final Operand COUNTS = new Operand("counts", long[].class);
  static final Operand STARTS = new Operand("starts", long[].class);

  static final Operand SHAPE = new Operand("shape", Shape.class);
  static final Operand DATA_TYPE = new Operand("dataType", DataType.class);
  static final Operand SPARSE = new Operand("sparse", SparseFormat.class);
  static final Operand COPY = new Operand("copy", boolean.class);

  static final Operand STRIDE = new Operand("stride", Shape.class);
  static final Operand PADDING = new Operand("padding", Shape.class);
  static final Operand DILATION = new Operand("dilation", Shape.class);
  static final Operand GROUPS = new Operand("groups", int.class);

  static final Operand ROWS = new Operand("rows", int.class);
  static final Operand COLUMNS = new Operand("columns", int.class);
  static final Operand DIAGONAL = new Operand("diagonal", int.class);
  static final Operand FIRST = new Operand("first", float.class);
  static final Operand LAST = new Operand("last", float.class);
  static final Operand STEP = new Operand("step", float.class);
  static final Operand WHOLE_FIRST = new Operand("first", int.class);
  static final Operand WHOLE_LAST = new Operand("last", int.class);
  static final Operand WHOLE_STEP = new Operand("step", int.class);
  static final Operand POINTS = new Operand("points", int.class);
  static final Operand WITH_LAST = new Operand("withLast", boolean.class);

  /** Whether it is no array: an index is a setting, with arrays beside where it has some. */
  boolean isSetting() {
    return type != NDArray.class && type != NDList.class;
  }
}

package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.*;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.internal.NDArrayEx;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a recorded step may do: one line for each method of DJL's {@link NDArray}, {@link
 * NDArrayEx} and {@link NDManager} that can be recorded. This table is all that recording and
 * replay know of an operation, so that adding one is adding its line.
 *
 * <p>The inputs of a node are the array itself and then the other arrays in the order of the
 * method; absent arrays at the end (a layer without bias) are left out. Methods that return several
 * arrays become several nodes, each with the attribute {@value #PART}.
 */
@SuppressWarnings("ImmutableEnumChecker") // a Method is never changed, a List.of cannot be
public enum Operation {
  // Arithmetic
  ADD("add", ARRAY),
  ADD_NUMBER("add", VALUE),
  SUB("sub", ARRAY),
  SUB_NUMBER("sub", VALUE),
  MUL("mul", ARRAY),
  MUL_NUMBER("mul", VALUE),
  DIV("div", ARRAY),
  DIV_NUMBER("div", VALUE),
  MOD("mod", ARRAY),
  MOD_NUMBER("mod", VALUE),
  POW("pow", ARRAY),
  POW_NUMBER("pow", VALUE),
  RSUB(NDArrayEx.class, "rsub", ARRAY),
  RSUB_NUMBER(NDArrayEx.class, "rsub", VALUE),
  RDIV(NDArrayEx.class, "rdiv", ARRAY),
  RDIV_NUMBER(NDArrayEx.class, "rdiv", VALUE),
  RPOW_NUMBER(NDArrayEx.class, "rpow", VALUE),
  MAXIMUM("maximum", ARRAY),
  MAXIMUM_NUMBER("maximum", VALUE),
  MINIMUM("minimum", ARRAY),
  MINIMUM_NUMBER("minimum", VALUE),
  CLIP("clip", LOW, HIGH),

  // Functions of each element
  NEG("neg"),
  ABS("abs"),
  SIGN("sign"),
  SQUARE("square"),
  SQRT("sqrt"),
  CBRT("cbrt"),
  EXP("exp"),
  LOG("log"),
  LOG2("log2"),
  LOG10("log10"),
  XLOGY("xlogy", ARRAY),
  FLOOR("floor"),
  CEIL("ceil"),
  ROUND("round"),
  TRUNC("trunc"),
  SIN("sin"),
  COS("cos"),
  TAN("tan"),
  ASIN("asin"),
  ACOS("acos"),
  ATAN("atan"),
  ATAN2("atan2", ARRAY),
  SINH("sinh"),
  COSH("cosh"),
  TANH("tanh"),
  ERF("erf"),
  ERFINV("erfinv"),
  GAMMALN("gammaln"),

  // Activations
  /** On MXNet its last bits differ from those of {@link #TANH}. */
  TANH_ACTIVATION(NDArrayEx.class, "tanh"),
  RELU(NDArrayEx.class, "relu"),
  LEAKY_RELU(NDArrayEx.class, "leakyRelu", SLOPE),
  ELU(NDArrayEx.class, "elu", SLOPE),
  SELU(NDArrayEx.class, "selu"),
  GELU(NDArrayEx.class, "gelu"),
  SWISH(NDArrayEx.class, "swish", SLOPE),
  MISH(NDArrayEx.class, "mish"),
  SIGMOID(NDArrayEx.class, "sigmoid"),
  SOFT_PLUS(NDArrayEx.class, "softPlus"),
  SOFT_SIGN(NDArrayEx.class, "softSign"),
  SOFTMAX("softmax", AXIS),
  LOG_SOFTMAX("logSoftmax", AXIS),

  // Comparisons
  EQ("eq", ARRAY),
  EQ_NUMBER("eq", VALUE),
  NEQ("neq", ARRAY),
  NEQ_NUMBER("neq", VALUE),
  GT("gt", ARRAY),
  GT_NUMBER("gt", VALUE),
  GTE("gte", ARRAY),
  GTE_NUMBER("gte", VALUE),
  LT("lt", ARRAY),
  LT_NUMBER("lt", VALUE),
  LTE("lte", ARRAY),
  LTE_NUMBER("lte", VALUE),
  LOGICAL_AND("logicalAnd", ARRAY),
  LOGICAL_OR("logicalOr", ARRAY),
  LOGICAL_XOR("logicalXor", ARRAY),
  LOGICAL_NOT("logicalNot"),
  IS_NAN("isNaN"),
  IS_INFINITE("isInfinite"),
  /** Inputs: the values where true, the condition, the values where false. */
  WHERE(NDArrayEx.class, "where", ARRAY, ARRAY),

  // Reductions
  SUM_ALL("sum"),
  SUM("sum", AXES, KEEP_DIMENSIONS),
  MEAN_ALL("mean"),
  MEAN("mean", AXES, KEEP_DIMENSIONS),
  PROD_ALL("prod"),
  PROD("prod", AXES, KEEP_DIMENSIONS),
  MAX_ALL("max"),
  MAX_AXES("max", AXES),
  MAX("max", AXES, KEEP_DIMENSIONS),
  MIN_ALL("min"),
  MIN_AXES("min", AXES),
  MIN("min", AXES, KEEP_DIMENSIONS),
  NORM_ALL("norm", KEEP_DIMENSIONS),
  NORM("norm", ORDER, AXES, KEEP_DIMENSIONS),
  ARG_MAX_ALL("argMax"),
  ARG_MAX("argMax", AXIS),
  ARG_MIN_ALL("argMin"),
  ARG_MIN("argMin", AXIS),
  ALL("all"),
  ANY("any"),
  NONE("none"),
  CUM_SUM_ALL("cumSum"),
  CUM_SUM("cumSum", AXIS),
  SORT_LAST("sort"),
  SORT("sort", AXIS),
  ARG_SORT("argSort", AXIS, ASCENDING),

  // Products and layers
  MAT_MUL("matMul", ARRAY),
  DOT("dot", ARRAY),
  BATCH_MAT_MUL("batchMatMul", ARRAY),
  /** Inputs: x, weight [out, in] and, where there is one, bias. */
  LINEAR(NDArrayEx.class, "linear", SELF, ARRAY, ARRAY),
  /** Inputs: x, weight [out, in / groups, ...kernel] and, where there is one, bias. */
  CONVOLUTION(
      NDArrayEx.class, "convolution", SELF, ARRAY, ARRAY, STRIDE, PADDING, DILATION, GROUPS),
  LAYER_NORM(NDArrayEx.class, "layerNorm", SELF, SHAPE, ARRAY, ARRAY, EPSILON),
  EMBEDDING(NDArrayEx.class, "embedding", SELF, ARRAY, SPARSE),

  // Shapes
  RESHAPE("reshape", SHAPE),
  FLATTEN_ALL("flatten"),
  FLATTEN("flatten", AXIS, OTHER_AXIS),
  EXPAND_DIMS("expandDims", AXIS),
  SQUEEZE_ALL("squeeze"),
  SQUEEZE("squeeze", AXIS),
  SQUEEZE_AXES("squeeze", AXES),
  TRANSPOSE_ALL("transpose"),
  TRANSPOSE("transpose", AXES),
  SWAP_AXES("swapAxes", AXIS, OTHER_AXIS),
  FLIP("flip", AXES),
  BROADCAST("broadcast", SHAPE),
  TILE_ALL("tile", COUNT),
  TILE("tile", COUNTS),
  REPEAT_ALL("repeat", COUNT),
  REPEAT_AXIS("repeat", AXIS, COUNT),
  REPEAT("repeat", COUNTS),
  PAD("pad", SHAPE, PAD_VALUE),

  // Parts and joins
  /** The index is text as DJL's NDIndex reads it; each {@code {}} of it is an input. */
  GET("get", INDEX),
  GATHER("gather", ARRAY, AXIS),
  ONE_HOT("oneHot", DEPTH),
  ONE_HOT_TYPE("oneHot", DEPTH, DATA_TYPE),
  SPLIT_EQUAL("split", COUNT, AXIS),
  SPLIT("split", STARTS, AXIS),
  CONCAT(NDArrayEx.class, "concat", ARRAYS, AXIS),
  STACK(NDArrayEx.class, "stack", ARRAYS, AXIS),

  // The same values
  TO_TYPE("toType", DATA_TYPE, COPY),
  DUPLICATE("duplicate"),
  STOP_GRADIENT("stopGradient"),

  // Constants
  CREATE(NDManager.class, "create", DATA, SHAPE, DATA_TYPE),
  ZEROS(NDManager.class, "zeros", SHAPE, DATA_TYPE),
  ONES(NDManager.class, "ones", SHAPE, DATA_TYPE),
  FULL(NDManager.class, "full", SHAPE, FILL, DATA_TYPE),
  EYE(NDManager.class, "eye", ROWS, COLUMNS, DIAGONAL, DATA_TYPE),
  ARANGE(NDManager.class, "arange", FIRST, LAST, STEP, DATA_TYPE),
  ARANGE_WHOLE(NDManager.class, "arange", WHOLE_FIRST, WHOLE_LAST, WHOLE_STEP, DATA_TYPE),
  LINSPACE(NDManager.class, "linspace", FIRST, LAST, POINTS, WITH_LAST);

  /** The attribute that says which of several results of a method a node is. */
  public static final String PART = "part";

  private static final Map<Method, Operation> BY_METHOD = new LinkedHashMap<>();

  static {
    for (Operation operation : values()) {
      BY_METHOD.put(operation.method, operation);
    }
  }

  private final Method method;
  private final List<Operand> operands;

  Operation(String name, Operand... operands) {
    this(NDArray.class, name, operands);
  }

  Operation(Class<?> owner, String name, Operand... operands) {
    this.operands = List.of(operands);
    Class<?>[] types = Arrays.stream(operands).map(Operand::type).toArray(Class<?>[]::new);
    try {
      this.method = owner.getMethod(name, types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("no method " + name + Arrays.toString(types), e);
    }
  }

  /** The operation that a method is, if it can be recorded. */
  public static Optional<Operation> of(Method method) {
    return Optional.ofNullable(BY_METHOD.get(method));
  }

  /** Name of DJL's method, as {@code matMul}. */
  public String label() {
    return method.getName();
  }

  /** What a call of the method on an array or a manager was given. */
  public Arguments arguments(Object receiver, Object[] values) {
    Arguments arguments = Arguments.of(operands, values);
    return takesReceiver() ? arguments.after((NDArray) receiver) : arguments;
  }

  /**
   * Calls the method.
   *
   * @param manager owner of the constants made
   * @param inputs arrays of the engine, in the order of the node
   * @param attributes settings by name, as the node holds them
   * @return what the method returned, several arrays where it returns a list
   */
  public NDList run(NDManager manager, List<NDArray> inputs, Map<String, Object> attributes) {
    List<NDArray> others = takesReceiver() ? inputs.subList(1, inputs.size()) : inputs;
    Object[] values = new Arguments(others, attributes).values(operands);
    Object result = call(receiver(manager, inputs), values);
    return result instanceof NDArray array ? new NDList(array) : (NDList) result;
  }

  /**
   * Calls the method.
   *
   * @param manager owner of the constants made
   * @param inputs arrays of the engine, in the order of the node
   * @param settings those arguments that are no arrays, in the order of the method; an index as
   *     text
   * @return what the method returned, several arrays where it returns a list
   */
  public NDList apply(NDManager manager, List<NDArray> inputs, List<Object> settings) {
    List<Operand> named = operands.stream().filter(Operand::isSetting).toList();
    if (named.size() != settings.size()) {
      throw new IllegalArgumentException(this + " has the settings " + named + ", not " + settings);
    }
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < settings.size(); i++) {
      attributes.put(named.get(i).name(), Arguments.setting(settings.get(i)));
    }
    return run(manager, inputs, attributes);
  }

  private boolean takesReceiver() {
    return method.getDeclaringClass() != NDManager.class && !operands.contains(SELF);
  }

  private Object receiver(NDManager manager, List<NDArray> inputs) {
    if (method.getDeclaringClass() == NDManager.class) {
      return manager;
    }
    NDArray array = inputs.get(0);
    return method.getDeclaringClass() == NDArrayEx.class ? array.getNDArrayInternal() : array;
  }

  private Object call(Object receiver, Object[] values) {
    try {
      return method.invoke(receiver, values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // these methods declare no checked exception
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a public method of an interface cannot be called", e);
    }
  }
}

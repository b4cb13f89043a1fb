package org.vaezoo.core.record;

import static ai.djl.ndarray.types.DataType.FLOAT32;
import static ai.djl.ndarray.types.DataType.INT32;
import static ai.djl.ndarray.types.DataType.INT64;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * One use of each operation, as a model would write it. The batch has x and condition, both [2, 3]
 * in (0, 1), and label, integers of {0, 1}, [2].
 */
final class Samples {

  private final Map<Operation, BiFunction<Batch, Pass, NDArray>> samples =
      new EnumMap<>(Operation.class);

  private Samples() {
    arithmetic();
    elements();
    comparisons();
    reductions();
    layers();
    shapes();
    parts();
    constants();
  }

  static Map<Operation, BiFunction<Batch, Pass, NDArray>> all() {
    return new Samples().samples;
  }

  private void arithmetic() {
    both(Operation.ADD, NDArray::add);
    one(Operation.ADD_NUMBER, x -> x.add(0.5));
    both(Operation.SUB, NDArray::sub);
    one(Operation.SUB_NUMBER, x -> x.sub(1));
    both(Operation.MUL, NDArray::mul);
    one(Operation.MUL_NUMBER, x -> x.mul(0.5f));
    both(Operation.DIV, NDArray::div);
    one(Operation.DIV_NUMBER, x -> x.div(3));
    both(Operation.MOD, NDArray::mod);
    one(Operation.MOD_NUMBER, x -> x.mod(0.25));
    both(Operation.POW, NDArray::pow);
    one(Operation.POW_NUMBER, x -> x.pow(1.5));
    both(Operation.RSUB, (x, y) -> x.getNDArrayInternal().rsub(y));
    one(Operation.RSUB_NUMBER, x -> NDArrays.sub(1, x));
    both(Operation.RDIV, (x, y) -> x.getNDArrayInternal().rdiv(y));
    one(Operation.RDIV_NUMBER, x -> NDArrays.div(1, x));
    one(Operation.RPOW_NUMBER, x -> NDArrays.pow(2, x));
    both(Operation.MAXIMUM, NDArray::maximum);
    one(Operation.MAXIMUM_NUMBER, x -> NDArrays.maximum(0.5, x));
    both(Operation.MINIMUM, NDArray::minimum);
    one(Operation.MINIMUM_NUMBER, x -> x.minimum(0.5));
    one(Operation.CLIP, x -> x.clip(0.25, 0.75));
  }

  private void elements() {
    one(Operation.NEG, NDArray::neg);
    one(Operation.ABS, NDArray::abs);
    one(Operation.SIGN, NDArray::sign);
    one(Operation.SQUARE, NDArray::square);
    one(Operation.SQRT, NDArray::sqrt);
    one(Operation.CBRT, NDArray::cbrt);
    one(Operation.EXP, NDArray::exp);
    one(Operation.LOG, NDArray::log);
    one(Operation.LOG2, NDArray::log2);
    one(Operation.LOG10, NDArray::log10);
    both(Operation.XLOGY, NDArray::xlogy);
    one(Operation.FLOOR, NDArray::floor);
    one(Operation.CEIL, NDArray::ceil);
    one(Operation.ROUND, NDArray::round);
    one(Operation.TRUNC, NDArray::trunc);
    one(Operation.SIN, NDArray::sin);
    one(Operation.COS, NDArray::cos);
    one(Operation.TAN, NDArray::tan);
    one(Operation.ASIN, NDArray::asin);
    one(Operation.ACOS, NDArray::acos);
    one(Operation.ATAN, NDArray::atan);
    both(Operation.ATAN2, NDArray::atan2);
    one(Operation.SINH, NDArray::sinh);
    one(Operation.COSH, NDArray::cosh);
    one(Operation.TANH, NDArray::tanh);
    one(Operation.ERF, NDArray::erf);
    one(Operation.ERFINV, NDArray::erfinv);
    one(Operation.GAMMALN, NDArray::gammaln);
    one(Operation.TANH_ACTIVATION, ai.djl.nn.Activation::tanh);
    one(Operation.RELU, ai.djl.nn.Activation::relu);
    one(Operation.LEAKY_RELU, x -> ai.djl.nn.Activation.leakyRelu(x.sub(0.5), 0.1f));
    one(Operation.ELU, x -> ai.djl.nn.Activation.elu(x.sub(0.5), 1));
    one(Operation.SELU, ai.djl.nn.Activation::selu);
    one(Operation.GELU, ai.djl.nn.Activation::gelu);
    one(Operation.SWISH, x -> ai.djl.nn.Activation.swish(x, 1));
    one(Operation.MISH, ai.djl.nn.Activation::mish);
    one(Operation.SIGMOID, ai.djl.nn.Activation::sigmoid);
    one(Operation.SOFT_PLUS, ai.djl.nn.Activation::softPlus);
    one(Operation.SOFT_SIGN, ai.djl.nn.Activation::softSign);
    one(Operation.SOFTMAX, x -> x.softmax(1));
    one(Operation.LOG_SOFTMAX, x -> x.logSoftmax(-1));
  }

  private void comparisons() {
    both(Operation.EQ, NDArray::eq);
    one(Operation.EQ_NUMBER, x -> x.eq(0.5));
    both(Operation.NEQ, NDArray::neq);
    one(Operation.NEQ_NUMBER, x -> x.neq(0.5));
    both(Operation.GT, NDArray::gt);
    one(Operation.GT_NUMBER, x -> x.gt(0.5));
    both(Operation.GTE, NDArray::gte);
    one(Operation.GTE_NUMBER, x -> x.gte(0.5));
    both(Operation.LT, NDArray::lt);
    one(Operation.LT_NUMBER, x -> x.lt(0.5));
    both(Operation.LTE, NDArray::lte);
    one(Operation.LTE_NUMBER, x -> x.lte(0.5));
    both(Operation.LOGICAL_AND, (x, y) -> x.gt(0.5).logicalAnd(y.gt(0.5)));
    both(Operation.LOGICAL_OR, (x, y) -> x.gt(0.5).logicalOr(y.gt(0.5)));
    both(Operation.LOGICAL_XOR, (x, y) -> x.gt(0.5).logicalXor(y.gt(0.5)));
    one(Operation.LOGICAL_NOT, x -> x.gt(0.5).logicalNot());
    one(Operation.IS_NAN, NDArray::isNaN);
    one(Operation.IS_INFINITE, NDArray::isInfinite);
    both(Operation.WHERE, (x, y) -> NDArrays.where(x.lt(y), x, y));
  }

  private void reductions() {
    one(Operation.SUM_ALL, NDArray::sum);
    one(Operation.SUM, x -> x.sum(new int[] {1}));
    one(Operation.MEAN_ALL, NDArray::mean);
    one(Operation.MEAN, x -> x.mean(new int[] {0}, true));
    one(Operation.PROD_ALL, NDArray::prod);
    one(Operation.PROD, x -> x.prod(new int[] {1}));
    one(Operation.MAX_ALL, NDArray::max);
    one(Operation.MAX_AXES, x -> x.max(new int[] {1}));
    one(Operation.MAX, x -> x.max(new int[] {1}, true));
    one(Operation.MIN_ALL, NDArray::min);
    one(Operation.MIN_AXES, x -> x.min(new int[] {1}));
    one(Operation.MIN, x -> x.min(new int[] {1}, true));
    one(Operation.NORM_ALL, NDArray::norm);
    one(Operation.NORM, x -> x.norm(new int[] {1}));
    one(Operation.ARG_MAX_ALL, NDArray::argMax);
    one(Operation.ARG_MAX, x -> x.argMax(1));
    one(Operation.ARG_MIN_ALL, NDArray::argMin);
    one(Operation.ARG_MIN, x -> x.argMin(1));
    one(Operation.ALL, x -> x.gt(0.5).all());
    one(Operation.ANY, x -> x.gt(0.5).any());
    one(Operation.NONE, x -> x.gt(0.5).none());
    one(Operation.CUM_SUM_ALL, x -> x.flatten().cumSum());
    one(Operation.CUM_SUM, x -> x.cumSum(1));
    one(Operation.SORT_LAST, NDArray::sort);
    one(Operation.SORT, x -> x.sort(0));
    one(Operation.ARG_SORT, x -> x.argSort(1, false));
  }

  private void layers() {
    both(Operation.MAT_MUL, (x, y) -> x.matMul(y.transpose()));
    both(Operation.DOT, (x, y) -> x.dot(y.transpose()));
    both(Operation.BATCH_MAT_MUL, (x, y) -> x.reshape(2, 1, 3).batchMatMul(y.reshape(2, 3, 1)));
    both(Operation.LINEAR, (x, y) -> Linear.linear(x, y, null).singletonOrThrow());
    both(
        Operation.CONVOLUTION,
        (x, y) ->
            Conv2d.conv2d(x.reshape(2, 1, 1, 3), y.reshape(2, 1, 1, 3).get(":, :, :, :2"))
                .singletonOrThrow());
    both(
        Operation.LAYER_NORM,
        (x, y) ->
            x.getNDArrayInternal()
                .layerNorm(x, new Shape(3), y.get(0), y.get(1), 1e-5f)
                .singletonOrThrow());
    add(
        Operation.EMBEDDING,
        (batch, pass) ->
            label(batch)
                .getNDArrayInternal()
                .embedding(label(batch), batch.x(), SparseFormat.DENSE)
                .singletonOrThrow());
  }

  private void shapes() {
    one(Operation.RESHAPE, x -> x.reshape(3, -1));
    one(Operation.FLATTEN_ALL, NDArray::flatten);
    one(Operation.FLATTEN, x -> x.flatten(0, 1));
    one(Operation.EXPAND_DIMS, x -> x.expandDims(1));
    one(Operation.SQUEEZE_ALL, x -> x.reshape(1, 6).squeeze());
    one(Operation.SQUEEZE, x -> x.reshape(1, 6).squeeze(0));
    one(Operation.SQUEEZE_AXES, x -> x.reshape(1, 6, 1).squeeze(new int[] {0, 2}));
    one(Operation.TRANSPOSE_ALL, NDArray::transpose);
    one(Operation.TRANSPOSE, x -> x.transpose(1, 0));
    one(Operation.SWAP_AXES, x -> x.swapAxes(0, 1));
    one(Operation.FLIP, x -> x.flip(1));
    one(Operation.BROADCAST, x -> x.expandDims(0).broadcast(4, 2, 3));
    one(Operation.TILE_ALL, x -> x.tile(2));
    one(Operation.TILE, x -> x.tile(new long[] {3, 1}));
    one(Operation.REPEAT_ALL, x -> x.repeat(2));
    one(Operation.REPEAT_AXIS, x -> x.repeat(1, 2));
    one(Operation.REPEAT, x -> x.repeat(new long[] {1, 2}));
    one(Operation.PAD, x -> x.pad(new Shape(1, 0), 0.5));
  }

  private void parts() {
    add(Operation.GET, (batch, pass) -> batch.x().get(label(batch)).get(new NDIndex("..., 1:")));
    add(
        Operation.GATHER,
        (batch, pass) -> batch.x().gather(label(batch).toType(INT64, false).reshape(2, 1), 1));
    add(Operation.ONE_HOT, (batch, pass) -> label(batch).oneHot(4));
    add(Operation.ONE_HOT_TYPE, (batch, pass) -> label(batch).oneHot(4, INT32));
    one(Operation.SPLIT_EQUAL, x -> x.split(3, 1).get(2));
    one(
        Operation.SPLIT,
        x -> {
          NDList split = x.split(new long[] {1, 2}, 1);
          return split.get(0).sub(split.get(2));
        });
    both(Operation.CONCAT, (x, y) -> NDArrays.concat(new NDList(x, y, x), 1));
    both(Operation.STACK, (x, y) -> x.stack(y, 1));
    one(Operation.TO_TYPE, x -> x.gt(0.5).toType(FLOAT32, false));
    one(Operation.DUPLICATE, NDArray::duplicate);
    one(Operation.STOP_GRADIENT, NDArray::stopGradient);
  }

  private void constants() {
    made(Operation.CREATE, manager -> manager.create(new double[] {0.5, 1.5}));
    one(Operation.ZEROS, NDArray::zerosLike);
    one(Operation.ONES, NDArray::onesLike);
    made(Operation.FULL, manager -> manager.full(new Shape(2), 0.5f));
    made(Operation.EYE, manager -> manager.eye(2));
    made(Operation.ARANGE, manager -> manager.arange(0f, 1f, 0.25f));
    made(Operation.ARANGE_WHOLE, manager -> manager.arange(3));
    made(Operation.LINSPACE, manager -> manager.linspace(0, 1, 5));
  }

  private static NDArray label(Batch batch) {
    return batch.label().orElseThrow();
  }

  private void add(Operation operation, BiFunction<Batch, Pass, NDArray> sample) {
    samples.put(operation, sample);
  }

  private void one(Operation operation, UnaryOperator<NDArray> sample) {
    add(operation, (batch, pass) -> sample.apply(batch.x()));
  }

  private void both(Operation operation, BiFunction<NDArray, NDArray, NDArray> sample) {
    add(operation, (batch, pass) -> sample.apply(batch.x(), batch.condition().orElseThrow()));
  }

  private void made(Operation operation, Function<NDManager, NDArray> sample) {
    add(operation, (batch, pass) -> sample.apply(pass.manager()));
  }
}

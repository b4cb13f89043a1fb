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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vaezoo.core.graph.Activations;
import org.vaezoo.core.graph.Arithmetic;
import org.vaezoo.core.graph.Comparisons;
import org.vaezoo.core.graph.Constants;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Layers;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Orders;
import org.vaezoo.core.graph.Parts;
import org.vaezoo.core.graph.Products;
import org.vaezoo.core.graph.Reductions;
import org.vaezoo.core.graph.Repetitions;
import org.vaezoo.core.graph.Shapes;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * One use of each operation, as a model would write it. The batch has x and condition, both [2, 3]
 * in (0, 1), and label, integers of {0, 1}, [2].
 */
final class Samples {

  private final Map<Operation, BiFunction<Batch, Pass, NDArray>> samples = new LinkedHashMap<>();

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
    both(Arithmetic.ADD, NDArray::add);
    one(Arithmetic.ADD_NUMBER, x -> x.add(0.5));
    both(Arithmetic.SUB, NDArray::sub);
    one(Arithmetic.SUB_NUMBER, x -> x.sub(1));
    both(Arithmetic.MUL, NDArray::mul);
    one(Arithmetic.MUL_NUMBER, x -> x.mul(0.5f));
    both(Arithmetic.DIV, NDArray::div);
    one(Arithmetic.DIV_NUMBER, x -> x.div(3));
    both(Arithmetic.MOD, NDArray::mod);
    one(Arithmetic.MOD_NUMBER, x -> x.mod(0.25));
    both(Arithmetic.POW, NDArray::pow);
    one(Arithmetic.POW_NUMBER, x -> x.pow(1.5));
    both(Arithmetic.RSUB, (x, y) -> x.getNDArrayInternal().rsub(y));
    one(Arithmetic.RSUB_NUMBER, x -> NDArrays.sub(1, x));
    both(Arithmetic.RDIV, (x, y) -> x.getNDArrayInternal().rdiv(y));
    one(Arithmetic.RDIV_NUMBER, x -> NDArrays.div(1, x));
    one(Arithmetic.RPOW_NUMBER, x -> NDArrays.pow(2, x));
    both(Arithmetic.MAXIMUM, NDArray::maximum);
    one(Arithmetic.MAXIMUM_NUMBER, x -> NDArrays.maximum(0.5, x));
    both(Arithmetic.MINIMUM, NDArray::minimum);
    one(Arithmetic.MINIMUM_NUMBER, x -> x.minimum(0.5));
    one(Arithmetic.CLIP, x -> x.clip(0.25, 0.75));
  }

  private void elements() {
    one(Functions.NEG, NDArray::neg);
    one(Functions.ABS, NDArray::abs);
    one(Functions.SIGN, NDArray::sign);
    one(Functions.SQUARE, NDArray::square);
    one(Functions.SQRT, NDArray::sqrt);
    one(Functions.CBRT, NDArray::cbrt);
    one(Functions.EXP, NDArray::exp);
    one(Functions.LOG, NDArray::log);
    one(Functions.LOG2, NDArray::log2);
    one(Functions.LOG10, NDArray::log10);
    both(Functions.XLOGY, NDArray::xlogy);
    one(Functions.FLOOR, NDArray::floor);
    one(Functions.CEIL, NDArray::ceil);
    one(Functions.ROUND, NDArray::round);
    one(Functions.TRUNC, NDArray::trunc);
    one(Functions.SIN, NDArray::sin);
    one(Functions.COS, NDArray::cos);
    one(Functions.TAN, NDArray::tan);
    one(Functions.ASIN, NDArray::asin);
    one(Functions.ACOS, NDArray::acos);
    one(Functions.ATAN, NDArray::atan);
    both(Functions.ATAN2, NDArray::atan2);
    one(Functions.SINH, NDArray::sinh);
    one(Functions.COSH, NDArray::cosh);
    one(Functions.TANH, NDArray::tanh);
    one(Functions.ERF, NDArray::erf);
    one(Functions.ERFINV, NDArray::erfinv);
    one(Functions.GAMMALN, NDArray::gammaln);
    one(Activations.TANH_ACTIVATION, ai.djl.nn.Activation::tanh);
    one(Activations.RELU, ai.djl.nn.Activation::relu);
    one(Activations.LEAKY_RELU, x -> ai.djl.nn.Activation.leakyRelu(x.sub(0.5), 0.1f));
    one(Activations.ELU, x -> ai.djl.nn.Activation.elu(x.sub(0.5), 1));
    one(Activations.SELU, ai.djl.nn.Activation::selu);
    one(Activations.GELU, ai.djl.nn.Activation::gelu);
    one(Activations.SWISH, x -> ai.djl.nn.Activation.swish(x, 1));
    one(Activations.MISH, ai.djl.nn.Activation::mish);
    one(Activations.SIGMOID, ai.djl.nn.Activation::sigmoid);
    one(Activations.SOFT_PLUS, ai.djl.nn.Activation::softPlus);
    one(Activations.SOFT_SIGN, ai.djl.nn.Activation::softSign);
    one(Activations.SOFTMAX, x -> x.softmax(1));
    one(Activations.LOG_SOFTMAX, x -> x.logSoftmax(-1));
  }

  private void comparisons() {
    both(Comparisons.EQ, NDArray::eq);
    one(Comparisons.EQ_NUMBER, x -> x.eq(0.5));
    both(Comparisons.NEQ, NDArray::neq);
    one(Comparisons.NEQ_NUMBER, x -> x.neq(0.5));
    both(Comparisons.GT, NDArray::gt);
    one(Comparisons.GT_NUMBER, x -> x.gt(0.5));
    both(Comparisons.GTE, NDArray::gte);
    one(Comparisons.GTE_NUMBER, x -> x.gte(0.5));
    both(Comparisons.LT, NDArray::lt);
    one(Comparisons.LT_NUMBER, x -> x.lt(0.5));
    both(Comparisons.LTE, NDArray::lte);
    one(Comparisons.LTE_NUMBER, x -> x.lte(0.5));
    both(Comparisons.LOGICAL_AND, (x, y) -> x.gt(0.5).logicalAnd(y.gt(0.5)));
    both(Comparisons.LOGICAL_OR, (x, y) -> x.gt(0.5).logicalOr(y.gt(0.5)));
    both(Comparisons.LOGICAL_XOR, (x, y) -> x.gt(0.5).logicalXor(y.gt(0.5)));
    one(Comparisons.LOGICAL_NOT, x -> x.gt(0.5).logicalNot());
    one(Comparisons.IS_NAN, NDArray::isNaN);
    one(Comparisons.IS_INFINITE, NDArray::isInfinite);
    both(Comparisons.WHERE, (x, y) -> NDArrays.where(x.lt(y), x, y));
  }

  private void reductions() {
    one(Reductions.SUM_ALL, NDArray::sum);
    one(Reductions.SUM, x -> x.sum(new int[] {1}));
    one(Reductions.MEAN_ALL, NDArray::mean);
    one(Reductions.MEAN, x -> x.mean(new int[] {0}, true));
    one(Reductions.PROD_ALL, NDArray::prod);
    one(Reductions.PROD, x -> x.prod(new int[] {1}));
    one(Orders.MAX_ALL, NDArray::max);
    one(Orders.MAX_AXES, x -> x.max(new int[] {1}));
    one(Orders.MAX, x -> x.max(new int[] {1}, true));
    one(Orders.MIN_ALL, NDArray::min);
    one(Orders.MIN_AXES, x -> x.min(new int[] {1}));
    one(Orders.MIN, x -> x.min(new int[] {1}, true));
    one(Reductions.NORM_ALL, NDArray::norm);
    one(Reductions.NORM, x -> x.norm(new int[] {1}));
    one(Orders.ARG_MAX_ALL, NDArray::argMax);
    one(Orders.ARG_MAX, x -> x.argMax(1));
    one(Orders.ARG_MIN_ALL, NDArray::argMin);
    one(Orders.ARG_MIN, x -> x.argMin(1));
    one(Reductions.ALL, x -> x.gt(0.5).all());
    one(Reductions.ANY, x -> x.gt(0.5).any());
    one(Reductions.NONE, x -> x.gt(0.5).none());
    one(Reductions.CUM_SUM_ALL, x -> x.flatten().cumSum());
    one(Reductions.CUM_SUM, x -> x.cumSum(1));
    one(Orders.SORT_LAST, NDArray::sort);
    one(Orders.SORT, x -> x.sort(0));
    one(Orders.ARG_SORT, x -> x.argSort(1, false));
  }

  private void layers() {
    both(Products.MAT_MUL, (x, y) -> x.matMul(y.transpose()));
    both(Products.DOT, (x, y) -> x.dot(y.transpose()));
    both(Products.BATCH_MAT_MUL, (x, y) -> x.reshape(2, 1, 3).batchMatMul(y.reshape(2, 3, 1)));
    both(Products.LINEAR, (x, y) -> Linear.linear(x, y, null).singletonOrThrow());
    both(
        Layers.CONVOLUTION,
        (x, y) ->
            Conv2d.conv2d(x.reshape(2, 1, 1, 3), y.reshape(2, 1, 1, 3).get(":, :, :, :2"))
                .singletonOrThrow());
    both(
        Layers.LAYER_NORM,
        (x, y) ->
            x.getNDArrayInternal()
                .layerNorm(x, new Shape(3), y.get(0), y.get(1), 1e-5f)
                .singletonOrThrow());
    add(
        Layers.EMBEDDING,
        (batch, pass) ->
            label(batch)
                .getNDArrayInternal()
                .embedding(label(batch), batch.x(), SparseFormat.DENSE)
                .singletonOrThrow());
  }

  private void shapes() {
    one(Shapes.RESHAPE, x -> x.reshape(3, -1));
    one(Shapes.FLATTEN_ALL, NDArray::flatten);
    one(Shapes.FLATTEN, x -> x.flatten(0, 1));
    one(Shapes.EXPAND_DIMS, x -> x.expandDims(1));
    one(Shapes.SQUEEZE_ALL, x -> x.reshape(1, 6).squeeze());
    one(Shapes.SQUEEZE, x -> x.reshape(1, 6).squeeze(0));
    one(Shapes.SQUEEZE_AXES, x -> x.reshape(1, 6, 1).squeeze(new int[] {0, 2}));
    one(Shapes.TRANSPOSE_ALL, NDArray::transpose);
    one(Shapes.TRANSPOSE, x -> x.transpose(1, 0));
    one(Shapes.SWAP_AXES, x -> x.swapAxes(0, 1));
    one(Shapes.FLIP, x -> x.flip(1));
    one(Repetitions.BROADCAST, x -> x.expandDims(0).broadcast(4, 2, 3));
    one(Repetitions.TILE_ALL, x -> x.tile(2));
    one(Repetitions.TILE, x -> x.tile(new long[] {3, 1}));
    one(Repetitions.REPEAT_ALL, x -> x.repeat(2));
    one(Repetitions.REPEAT_AXIS, x -> x.repeat(1, 2));
    one(Repetitions.REPEAT, x -> x.repeat(new long[] {1, 2}));
    one(Repetitions.PAD, x -> x.pad(new Shape(1, 0), 0.5));
  }

  private void parts() {
    add(Parts.GET, (batch, pass) -> batch.x().get(label(batch)).get(new NDIndex("..., 1:")));
    add(
        Parts.GATHER,
        (batch, pass) -> batch.x().gather(label(batch).toType(INT64, false).reshape(2, 1), 1));
    add(Parts.ONE_HOT, (batch, pass) -> label(batch).oneHot(4));
    add(Parts.ONE_HOT_TYPE, (batch, pass) -> label(batch).oneHot(4, INT32));
    one(Parts.SPLIT_EQUAL, x -> x.split(3, 1).get(2));
    one(
        Parts.SPLIT,
        x -> {
          NDList split = x.split(new long[] {1, 2}, 1);
          return split.get(0).sub(split.get(2));
        });
    both(Parts.CONCAT, (x, y) -> NDArrays.concat(new NDList(x, y, x), 1));
    both(Parts.STACK, (x, y) -> x.stack(y, 1));
    one(Parts.TO_TYPE, x -> x.gt(0.5).toType(FLOAT32, false));
    one(Parts.DUPLICATE, NDArray::duplicate);
    one(Parts.STOP_GRADIENT, NDArray::stopGradient);
  }

  private void constants() {
    made(Constants.CREATE, manager -> manager.create(new double[] {0.5, 1.5}));
    one(Constants.ZEROS, NDArray::zerosLike);
    one(Constants.ONES, NDArray::onesLike);
    made(Constants.FULL, manager -> manager.full(new Shape(2), 0.5f));
    made(Constants.EYE, manager -> manager.eye(2));
    made(Constants.ARANGE, manager -> manager.arange(0f, 1f, 0.25f));
    made(Constants.ARANGE_WHOLE, manager -> manager.arange(3));
    made(Constants.LINSPACE, manager -> manager.linspace(0, 1, 5));
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

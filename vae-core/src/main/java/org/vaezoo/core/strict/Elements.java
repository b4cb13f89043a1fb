package org.vaezoo.core.strict;

import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.vaezoo.core.graph.Activations;
import org.vaezoo.core.graph.Arithmetic;
import org.vaezoo.core.graph.Comparisons;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.pass.NormalCumulative;

/** Operations that make each number of the result of the numbers at the same place. */
final class Elements {

  /** Above it the softplus is its argument, as in PyTorch. */
  private static final double LINEAR_FROM = 20;

  private static final double ROOT_OF_TWO = StrictMath.sqrt(2);

  private final Map<Operation, StrictOperation> all;

  private Elements(Map<Operation, StrictOperation> all) {
    this.all = all;
  }

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    Elements elements = new Elements(all);
    elements.arithmetic();
    elements.functions();
    elements.activations();
    elements.comparisons();
  }

  private void arithmetic() {
    both(Arithmetic.ADD, Arithmetic.ADD_NUMBER, Double::sum);
    both(Arithmetic.SUB, Arithmetic.SUB_NUMBER, (x, y) -> x - y);
    both(Arithmetic.MUL, Arithmetic.MUL_NUMBER, (x, y) -> x * y);
    both(Arithmetic.DIV, Arithmetic.DIV_NUMBER, (x, y) -> x / y);
    both(Arithmetic.MOD, Arithmetic.MOD_NUMBER, (x, y) -> x - StrictMath.floor(x / y) * y);
    both(Arithmetic.POW, Arithmetic.POW_NUMBER, StrictMath::pow);
    both(Arithmetic.RSUB, Arithmetic.RSUB_NUMBER, (x, y) -> y - x);
    both(Arithmetic.RDIV, Arithmetic.RDIV_NUMBER, (x, y) -> y / x);
    both(Arithmetic.MAXIMUM, Arithmetic.MAXIMUM_NUMBER, Math::max);
    both(Arithmetic.MINIMUM, Arithmetic.MINIMUM_NUMBER, Math::min);
    all.put(
        Arithmetic.CLIP,
        (settings, inputs) -> {
          double least = settings.number("min");
          double most = settings.number("max");
          return each(inputs.get(0), x -> Math.min(Math.max(x, least), most));
        });
  }

  private void functions() {
    one(Functions.NEG, x -> -x);
    one(Functions.ABS, Math::abs);
    one(Functions.SIGN, Math::signum);
    one(Functions.SQUARE, x -> x * x);
    one(Functions.SQRT, StrictMath::sqrt);
    one(Functions.EXP, StrictMath::exp);
    one(Functions.LOG, StrictMath::log);
    one(Functions.FLOOR, StrictMath::floor);
    one(Functions.CEIL, StrictMath::ceil);
    one(Functions.ROUND, StrictMath::rint);
    one(Functions.TRUNC, x -> x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x));
    one(Functions.TANH, StrictMath::tanh);
    one(Functions.ERF, x -> 2 * NormalCumulative.of(x * ROOT_OF_TWO) - 1);
  }

  private void activations() {
    one(Activations.TANH_ACTIVATION, StrictMath::tanh);
    one(Activations.RELU, x -> x > 0 ? x : 0);
    one(Activations.SIGMOID, x -> 1 / (1 + StrictMath.exp(-x)));
    one(Activations.GELU, x -> x * NormalCumulative.of(x));
    one(Activations.SOFT_PLUS, x -> x > LINEAR_FROM ? x : StrictMath.log1p(StrictMath.exp(x)));
    sloped(Activations.ELU, (x, slope) -> x > 0 ? x : slope * StrictMath.expm1(x));
    sloped(Activations.LEAKY_RELU, (x, slope) -> x > 0 ? x : slope * x);
    sloped(Activations.SWISH, (x, slope) -> x / (1 + StrictMath.exp(-slope * x)));
  }

  private void comparisons() {
    both(Comparisons.EQ, Comparisons.EQ_NUMBER, (x, y) -> truth(x == y));
    both(Comparisons.NEQ, Comparisons.NEQ_NUMBER, (x, y) -> truth(x != y));
    both(Comparisons.GT, Comparisons.GT_NUMBER, (x, y) -> truth(x > y));
    both(Comparisons.GTE, Comparisons.GTE_NUMBER, (x, y) -> truth(x >= y));
    both(Comparisons.LT, Comparisons.LT_NUMBER, (x, y) -> truth(x < y));
    both(Comparisons.LTE, Comparisons.LTE_NUMBER, (x, y) -> truth(x <= y));
    two(Comparisons.LOGICAL_AND, (x, y) -> truth(x != 0 && y != 0));
    two(Comparisons.LOGICAL_OR, (x, y) -> truth(x != 0 || y != 0));
    one(Comparisons.LOGICAL_NOT, x -> truth(x == 0));
    all.put(
        Comparisons.WHERE,
        (settings, inputs) -> {
          int[] shape = settings.shape();
          double[] yes = spread(inputs.get(0), shape);
          double[] condition = spread(inputs.get(1), shape);
          double[] no = spread(inputs.get(2), shape);
          double[] numbers = new double[condition.length];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = condition[i] != 0 ? yes[i] : no[i];
          }
          return new Values(shape, numbers);
        });
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }

  private void one(Operation operation, DoubleUnaryOperator function) {
    all.put(operation, (settings, inputs) -> each(inputs.get(0), function));
  }

  private void sloped(Operation operation, DoubleBinaryOperator function) {
    withNumber(operation, "slope", function);
  }

  private void both(Operation arrays, Operation number, DoubleBinaryOperator function) {
    two(arrays, function);
    withNumber(number, "value", function);
  }

  private void withNumber(Operation operation, String name, DoubleBinaryOperator function) {
    all.put(
        operation,
        (settings, inputs) -> {
          double y = settings.number(name);
          return each(inputs.get(0), x -> function.applyAsDouble(x, y));
        });
  }

  private void two(Operation operation, DoubleBinaryOperator function) {
    all.put(
        operation,
        (settings, inputs) -> {
          int[] shape = settings.shape();
          double[] left = spread(inputs.get(0), shape);
          double[] right = spread(inputs.get(1), shape);
          double[] numbers = new double[left.length];
          for (int i = 0; i < numbers.length; i++) {
            numbers[i] = function.applyAsDouble(left[i], right[i]);
          }
          return new Values(shape, numbers);
        });
  }

  private static Values each(Values x, DoubleUnaryOperator function) {
    double[] numbers = new double[x.numbers().length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = function.applyAsDouble(x.numbers()[i]);
    }
    return new Values(x.shape(), numbers);
  }

  /** The numbers of an array as those of a wider shape. */
  private static double[] spread(Values array, int[] shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    return array.numbers().length == size
        ? array.numbers()
        : Walk.taken(array, shape, Walk.broadcast(array, shape), 0).numbers();
  }
}

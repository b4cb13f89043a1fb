package org.vaezoo.core.strict;

import java.util.Map;
import org.vaezoo.core.graph.Arithmetic;
import org.vaezoo.core.graph.Comparisons;
import org.vaezoo.core.graph.Operation;

/** Arithmetic of two numbers, comparisons and the choice between two. */
final class TwoNumbers {

  private TwoNumbers() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    Elementwise each = new Elementwise(all);
    arithmetic(each);
    comparisons(each);
  }

  private static void arithmetic(Elementwise each) {
    each.both(Arithmetic.ADD, Arithmetic.ADD_NUMBER, Double::sum);
    each.both(Arithmetic.SUB, Arithmetic.SUB_NUMBER, (x, y) -> x - y);
    each.both(Arithmetic.MUL, Arithmetic.MUL_NUMBER, (x, y) -> x * y);
    each.both(Arithmetic.DIV, Arithmetic.DIV_NUMBER, (x, y) -> x / y);
    each.both(Arithmetic.MOD, Arithmetic.MOD_NUMBER, (x, y) -> x - StrictMath.floor(x / y) * y);
    each.both(Arithmetic.POW, Arithmetic.POW_NUMBER, StrictMath::pow);
    each.both(Arithmetic.RSUB, Arithmetic.RSUB_NUMBER, (x, y) -> y - x);
    each.both(Arithmetic.RDIV, Arithmetic.RDIV_NUMBER, (x, y) -> y / x);
    each.both(Arithmetic.MAXIMUM, Arithmetic.MAXIMUM_NUMBER, Math::max);
    each.both(Arithmetic.MINIMUM, Arithmetic.MINIMUM_NUMBER, Math::min);
    each.all()
        .put(
            Arithmetic.CLIP,
            (settings, inputs) -> {
              double least = settings.number("min");
              double most = settings.number("max");
              return Elementwise.each(inputs.get(0), x -> Math.min(Math.max(x, least), most));
            });
  }

  private static void comparisons(Elementwise each) {
    each.both(Comparisons.EQ, Comparisons.EQ_NUMBER, (x, y) -> truth(x == y));
    each.both(Comparisons.NEQ, Comparisons.NEQ_NUMBER, (x, y) -> truth(x != y));
    each.both(Comparisons.GT, Comparisons.GT_NUMBER, (x, y) -> truth(x > y));
    each.both(Comparisons.GTE, Comparisons.GTE_NUMBER, (x, y) -> truth(x >= y));
    each.both(Comparisons.LT, Comparisons.LT_NUMBER, (x, y) -> truth(x < y));
    each.both(Comparisons.LTE, Comparisons.LTE_NUMBER, (x, y) -> truth(x <= y));
    each.two(Comparisons.LOGICAL_AND, (x, y) -> truth(x != 0 && y != 0));
    each.two(Comparisons.LOGICAL_OR, (x, y) -> truth(x != 0 || y != 0));
    each.one(Comparisons.LOGICAL_NOT, x -> truth(x == 0));
    each.all()
        .put(
            Comparisons.WHERE,
            (settings, inputs) -> {
              int[] shape = settings.shape();
              double[] yes = Elementwise.spread(inputs.get(0), shape);
              double[] condition = Elementwise.spread(inputs.get(1), shape);
              double[] no = Elementwise.spread(inputs.get(2), shape);
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
}

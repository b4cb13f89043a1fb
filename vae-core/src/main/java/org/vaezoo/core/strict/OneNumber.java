package org.vaezoo.core.strict;

import java.util.Map;
import org.vaezoo.core.graph.Activations;
import org.vaezoo.core.graph.Functions;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.pass.NormalCumulative;

/** Functions of one number, and activations. */
final class OneNumber {

  /** Above it the softplus is its argument, as in PyTorch. */
  private static final double LINEAR_FROM = 20;

  private static final double ROOT_OF_TWO = StrictMath.sqrt(2);

  private OneNumber() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    Elementwise each = new Elementwise(all);
    functions(each);
    activations(each);
  }

  private static void functions(Elementwise each) {
    each.one(Functions.NEG, x -> -x);
    each.one(Functions.ABS, Math::abs);
    each.one(Functions.SIGN, Math::signum);
    each.one(Functions.SQUARE, x -> x * x);
    each.one(Functions.SQRT, StrictMath::sqrt);
    each.one(Functions.EXP, StrictMath::exp);
    each.one(Functions.LOG, StrictMath::log);
    each.one(Functions.FLOOR, StrictMath::floor);
    each.one(Functions.CEIL, StrictMath::ceil);
    each.one(Functions.ROUND, StrictMath::rint);
    each.one(Functions.TRUNC, x -> x < 0 ? StrictMath.ceil(x) : StrictMath.floor(x));
    each.one(Functions.TANH, StrictMath::tanh);
    each.one(Functions.ERF, x -> 2 * NormalCumulative.of(x * ROOT_OF_TWO) - 1);
  }

  private static void activations(Elementwise each) {
    each.one(Activations.TANH_ACTIVATION, StrictMath::tanh);
    each.one(Activations.RELU, x -> x > 0 ? x : 0);
    each.one(Activations.SIGMOID, x -> 1 / (1 + StrictMath.exp(-x)));
    each.one(Activations.GELU, x -> x * NormalCumulative.of(x));
    each.one(Activations.SOFT_PLUS, x -> x > LINEAR_FROM ? x : StrictMath.log1p(StrictMath.exp(x)));
    each.sloped(Activations.ELU, (x, slope) -> x > 0 ? x : slope * StrictMath.expm1(x));
    each.sloped(Activations.LEAKY_RELU, (x, slope) -> x > 0 ? x : slope * x);
    each.sloped(Activations.SWISH, (x, slope) -> x / (1 + StrictMath.exp(-slope * x)));
  }
}

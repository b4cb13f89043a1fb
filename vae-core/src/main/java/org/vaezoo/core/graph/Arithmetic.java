package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.ARRAY;
import static org.vaezoo.core.graph.Operand.HIGH;
import static org.vaezoo.core.graph.Operand.LOW;
import static org.vaezoo.core.graph.Operand.VALUE;

import ai.djl.ndarray.NDArray;

/** Arithmetic of two arrays, or of an array and a number. */
public final class Arithmetic {

  static final Family FAMILY = new Family(Batchings.EACH_NUMBER);

  /** The gradient g where a flag is set, zero elsewhere. */
  static final Operation WHERE_SET = FAMILY.kernel("whereSet", "torch.where({1}, {0}, 0.)");

  public static final Operation ADD =
      FAMILY
          .array("add", ARRAY)
          .script("torch.add({0}, {1})")
          .intoFirst()
          .derivative(Adjoint::g, Adjoint::g);

  public static final Operation ADD_NUMBER =
      FAMILY
          .array("add", VALUE)
          .script(NumberScript.plain("torch.add({0}, {n})"))
          .intoFirst()
          .derivative(Adjoint::g);

  public static final Operation SUB =
      FAMILY
          .array("sub", ARRAY)
          .script("torch.sub({0}, {1})")
          .intoFirst()
          .derivative(Adjoint::g, a -> a.g().neg());

  public static final Operation SUB_NUMBER =
      FAMILY
          .array("sub", VALUE)
          .script(NumberScript.plain("torch.sub({0}, {n})"))
          .intoFirst()
          .derivative(Adjoint::g);

  public static final Operation MUL =
      FAMILY
          .array("mul", ARRAY)
          .script("torch.mul({0}, {1})")
          .intoFirst()
          .derivative(a -> a.g().mul(a.x(1)), a -> a.g().mul(a.x(0)));

  public static final Operation MUL_NUMBER =
      FAMILY
          .array("mul", VALUE)
          .script(NumberScript.plain("torch.mul({0}, {n})"))
          .intoFirst()
          .derivative(a -> a.g().mul(a.number(VALUE)));

  public static final Operation DIV =
      FAMILY
          .array("div", ARRAY)
          .script("torch.div({0}, {1})")
          .intoFirst()
          .derivative(a -> a.g().div(a.x(1)), a -> a.g().neg().mul(a.y().div(a.x(1))));

  public static final Operation DIV_NUMBER =
      FAMILY
          .array("div", VALUE)
          .script(NumberScript.plain("torch.div({0}, {n})"))
          .intoFirst()
          .derivative(a -> a.g().div(a.number(VALUE)));

  public static final Operation MOD =
      FAMILY
          .array("mod", ARRAY)
          .script("torch.remainder({0}, {1})")
          .derivative(Adjoint::g, a -> a.g().neg().mul(a.x(0).div(a.x(1)).floor()));

  public static final Operation MOD_NUMBER =
      FAMILY
          .array("mod", VALUE)
          .script(NumberScript.plain("torch.remainder({0}, {n})"))
          .derivative(Adjoint::g);

  /** Its gradient to the exponent is zero where the base is: there 0^p does not move. */
  public static final Operation POW =
      FAMILY
          .array("pow", ARRAY)
          .script("torch.pow({0}, {1})")
          .derivative(
              a -> a.g().mul(a.x(1)).mul(a.x(0).pow(a.x(1).sub(1))),
              a -> WHERE_SET.on(a.g().mul(a.y()).mul(a.x(0).log()), a.x(0).neq(0)));

  public static final Operation POW_NUMBER =
      FAMILY
          .array("pow", VALUE)
          .script(NumberScript.plain("torch.pow({0}, {n})"))
          .derivative(a -> power(a.g(), a.x(), a.number(VALUE).doubleValue()));

  public static final Operation RSUB =
      FAMILY
          .extension("rsub", ARRAY)
          .script("torch.sub({1}, {0})")
          .derivative(a -> a.g().neg(), Adjoint::g);

  public static final Operation RSUB_NUMBER =
      FAMILY
          .extension("rsub", VALUE)
          .script(NumberScript.plain("torch.add(torch.neg({0}), {n})"))
          .derivative(a -> a.g().neg());

  public static final Operation RDIV =
      FAMILY
          .extension("rdiv", ARRAY)
          .script("torch.div({1}, {0})")
          .derivative(a -> a.g().neg().mul(a.y().div(a.x(0))), a -> a.g().div(a.x(0)));

  public static final Operation RDIV_NUMBER =
      FAMILY
          .extension("rdiv", VALUE)
          .script(NumberScript.array("torch.div({n}, {0})"))
          .derivative(a -> a.g().neg().mul(a.y().div(a.x())));

  public static final Operation RPOW_NUMBER =
      FAMILY
          .extension("rpow", VALUE)
          .script(NumberScript.array("torch.pow({n}, {0})"))
          .derivative(a -> a.g().mul(a.y()).mul(Math.log(a.number(VALUE).doubleValue())));

  /** Where both are equal, each takes half of the gradient. */
  public static final Operation MAXIMUM =
      FAMILY
          .array("maximum", ARRAY)
          .script("torch.maximum({0}, {1})")
          .derivative(a -> greater(a.g(), a.x(0), a.x(1)), a -> greater(a.g(), a.x(1), a.x(0)));

  public static final Operation MAXIMUM_NUMBER =
      FAMILY
          .array("maximum", VALUE)
          .script(NumberScript.array("torch.maximum({0}, {n})"))
          .derivative(a -> halved(a.g(), a.x().gt(a.number(VALUE)), a.x().eq(a.number(VALUE))));

  public static final Operation MINIMUM =
      FAMILY
          .array("minimum", ARRAY)
          .script("torch.minimum({0}, {1})")
          .derivative(a -> greater(a.g(), a.x(1), a.x(0)), a -> greater(a.g(), a.x(0), a.x(1)));

  public static final Operation MINIMUM_NUMBER =
      FAMILY
          .array("minimum", VALUE)
          .script(NumberScript.array("torch.minimum({0}, {n})"))
          .derivative(a -> halved(a.g(), a.x().lt(a.number(VALUE)), a.x().eq(a.number(VALUE))));

  public static final Operation CLIP =
      FAMILY
          .array("clip", LOW, HIGH)
          .script("torch.clamp({0}, {min}, {max})")
          .derivative(
              a ->
                  WHERE_SET.on(
                      a.g(), a.x().gte(a.number(LOW)).logicalAnd(a.x().lte(a.number(HIGH)))));

  private Arithmetic() {}

  private static NDArray power(NDArray g, NDArray x, double exponent) {
    if (exponent == 0) {
      return g.zerosLike();
    }
    return exponent == 2 ? g.mul(x).mul(2) : g.mul(x.pow(exponent - 1)).mul(exponent);
  }

  /** What of g goes to the first of two arrays as the greater one. */
  private static NDArray greater(NDArray g, NDArray first, NDArray second) {
    return halved(g, first.gt(second), first.eq(second));
  }

  /** All of g where the input was taken, half of it where the other was equal. */
  private static NDArray halved(NDArray g, NDArray taken, NDArray equal) {
    return WHERE_SET.on(g, taken).add(WHERE_SET.on(g.mul(0.5), equal));
  }
}

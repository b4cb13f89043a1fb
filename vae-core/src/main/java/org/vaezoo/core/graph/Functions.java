package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.ARRAY;

/** Functions of each number of an array. */
public final class Functions {

  static final Family FAMILY = new Family(Batchings.EACH_NUMBER);

  private static final Operation DIGAMMA = FAMILY.kernel("digamma", "torch.digamma({0})");

  public static final Operation NEG = function("neg").intoFirst().derivative(a -> a.g().neg());

  public static final Operation ABS = function("abs").derivative(a -> a.g().mul(a.x().sign()));

  public static final Operation SIGN = function("sign").flat();

  public static final Operation SQUARE =
      function("square").intoFirst().derivative(a -> a.g().mul(a.x()).mul(2));

  public static final Operation SQRT =
      function("sqrt").intoFirst().derivative(a -> a.g().div(a.y().mul(2)));

  /** DJL takes a power. */
  public static final Operation CBRT =
      FAMILY
          .array("cbrt")
          .script("torch.pow({0}, " + 1.0 / 3 + ")")
          .derivative(a -> a.g().mul(a.x().pow(1.0 / 3 - 1)).mul(1.0 / 3));

  public static final Operation EXP = function("exp").intoFirst().derivative(a -> a.g().mul(a.y()));

  public static final Operation LOG = function("log").intoFirst().derivative(a -> a.g().div(a.x()));

  public static final Operation LOG2 =
      function("log2").derivative(a -> a.g().div(a.x().mul(Math.log(2))));

  public static final Operation LOG10 =
      function("log10").derivative(a -> a.g().div(a.x().mul(Math.log(10))));

  /** x log y, zero where x is. */
  public static final Operation XLOGY =
      FAMILY
          .array("xlogy", ARRAY)
          .script("torch.xlogy({0}, {1})")
          .derivative(
              a ->
                  Arithmetic.WHERE_SET.on(
                      a.g().mul(a.x(1).log()), a.x(0).neq(0).logicalOr(a.x(1).gt(0))),
              a -> a.g().mul(a.x(0).div(a.x(1))));

  public static final Operation FLOOR = function("floor").flat();

  public static final Operation CEIL = function("ceil").flat();

  public static final Operation ROUND = function("round").flat();

  public static final Operation TRUNC = function("trunc").flat();

  public static final Operation SIN = function("sin").derivative(a -> a.g().mul(a.x().cos()));

  public static final Operation COS = function("cos").derivative(a -> a.g().mul(a.x().sin().neg()));

  public static final Operation TAN =
      function("tan").derivative(a -> a.g().mul(a.y().square().add(1)));

  public static final Operation ASIN =
      function("asin").derivative(a -> a.g().div(a.x().square().neg().add(1).sqrt()));

  public static final Operation ACOS =
      function("acos").derivative(a -> a.g().neg().div(a.x().square().neg().add(1).sqrt()));

  public static final Operation ATAN =
      function("atan").derivative(a -> a.g().div(a.x().square().add(1)));

  public static final Operation ATAN2 =
      FAMILY
          .array("atan2", ARRAY)
          .script("torch.atan2({0}, {1})")
          .derivative(
              a -> a.g().mul(a.x(1)).div(a.x(0).square().add(a.x(1).square())),
              a -> a.g().neg().mul(a.x(0)).div(a.x(0).square().add(a.x(1).square())));

  public static final Operation SINH = function("sinh").derivative(a -> a.g().mul(a.x().cosh()));

  public static final Operation COSH = function("cosh").derivative(a -> a.g().mul(a.x().sinh()));

  public static final Operation TANH =
      function("tanh").intoFirst().derivative(a -> Activations.TANH_GRADIENT.on(a.g(), a.y()));

  public static final Operation ERF =
      function("erf")
          .derivative(a -> a.g().mul(a.x().square().neg().exp()).mul(2 / Math.sqrt(Math.PI)));

  public static final Operation ERFINV =
      function("erfinv")
          .derivative(a -> a.g().mul(a.y().square().exp()).mul(Math.sqrt(Math.PI) / 2));

  public static final Operation GAMMALN =
      FAMILY
          .array("gammaln")
          .script("torch.lgamma({0})")
          .derivative(a -> a.g().mul(DIGAMMA.on(a.x())));

  private Functions() {}

  /** One that DJL and PyTorch call by the same name. */
  private static Family.Scripted function(String name) {
    return FAMILY.array(name).script("torch." + name + "({0})");
  }
}

package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Operand.ARRAY;
import static org.vaezoo.core.graph.Operand.VALUE;

import ai.djl.ndarray.NDArray;

/** Comparisons and flags, through which no gradient goes, and the choice between two arrays. */
public final class Comparisons {

  static final Family FAMILY = new Family(Batchings.EACH_NUMBER);

  public static final Operation EQ = two("eq", "torch.eq({0}, {1})");
  public static final Operation EQ_NUMBER = number("eq", "torch.eq({0}, {n})");
  public static final Operation NEQ = two("neq", "torch.ne({0}, {1})");
  public static final Operation NEQ_NUMBER = number("neq", "torch.ne({0}, {n})");
  public static final Operation GT = two("gt", "torch.gt({0}, {1})");
  public static final Operation GT_NUMBER = number("gt", "torch.gt({0}, {n})");
  public static final Operation GTE = two("gte", "torch.ge({0}, {1})");
  public static final Operation GTE_NUMBER = number("gte", "torch.ge({0}, {n})");
  public static final Operation LT = two("lt", "torch.lt({0}, {1})");
  public static final Operation LT_NUMBER = number("lt", "torch.lt({0}, {n})");
  public static final Operation LTE = two("lte", "torch.le({0}, {1})");
  public static final Operation LTE_NUMBER = number("lte", "torch.le({0}, {n})");
  public static final Operation LOGICAL_AND = two("logicalAnd", "torch.logical_and({0}, {1})");
  public static final Operation LOGICAL_OR = two("logicalOr", "torch.logical_or({0}, {1})");
  public static final Operation LOGICAL_XOR = two("logicalXor", "torch.logical_xor({0}, {1})");
  public static final Operation LOGICAL_NOT = one("logicalNot", "torch.logical_not({0})");
  public static final Operation IS_NAN = one("isNaN", "torch.isnan({0})");
  public static final Operation IS_INFINITE = one("isInfinite", "torch.isinf({0})");

  private static final Operation WHERE_UNSET =
      FAMILY.kernel("whereUnset", "torch.where({1}, 0., {0})");

  /** Inputs: the values where true, the condition, the values where false. */
  public static final Operation WHERE =
      FAMILY
          .extension("where", ARRAY, ARRAY)
          .script("torch.where({1}, {0}, {2})")
          .members(Comparisons::chosen)
          .derivative(
              a -> Arithmetic.WHERE_SET.on(a.g(), a.x(1)),
              a -> {
                throw new IllegalStateException("flags have no gradient");
              },
              a -> WHERE_UNSET.on(a.g(), a.x(1)));

  private Comparisons() {}

  /** DJL wants all in one shape. */
  private static NDArray chosen(BatchedCall call) {
    return call.call(
        call.aligned().stream().map(array -> array.broadcast(call.batched())).toList());
  }

  private static Operation two(String name, String text) {
    return FAMILY.array(name, ARRAY).script(text).flat();
  }

  private static Operation number(String name, String text) {
    return FAMILY.array(name, VALUE).script(NumberScript.plain(text)).flat();
  }

  private static Operation one(String name, String text) {
    return FAMILY.array(name).script(text).flat();
  }
}

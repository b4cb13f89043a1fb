package org.vaezoo.core.graph;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several operations of a model as one, which takes fewer passes over memory, forward and backward.
 * Models do not name them; {@code core.compile.Fusion} finds them.
 */
public final class Fused {

  static final Family FAMILY = new Family(Batchings.EACH_NUMBER);

  /**
   * What a binary number costs under a Bernoulli distribution, in nats: softplus(l) - x l. Inputs:
   * x and the logits l, whose slope is sigmoid(l) - x.
   */
  public static final Operation BERNOULLI_COST =
      FAMILY
          .fused("bernoulliCost")
          .script(Fused::cost)
          .derivative(a -> a.g().mul(a.x(1)).neg(), a -> above(a.x(1), a.x(0)).mul(a.g()));

  private Fused() {}

  /** All of them. */
  public static List<Operation> all() {
    return FAMILY.operations();
  }

  /** Into the memory of the softplus, where that is as large as the result. */
  private static String cost(Site site, String y, List<String> x) {
    boolean whole = covers(site.inputs().get(1).shape(), site.inputs().get(0).shape());
    return new ScriptTemplate(
            "torch.addcmul" + (whole ? "_" : "") + "(torch.softplus({1}), {0}, {1}, value=-1)")
        .of(site, y, x);
  }

  /** Whether an array broadcast with another one keeps its shape. */
  private static boolean covers(Shape shape, Shape other) {
    int more = shape.dimension() - other.dimension();
    return more >= 0
        && IntStream.range(0, other.dimension())
            .allMatch(axis -> other.get(axis) == 1 || other.get(axis) == shape.get(axis + more));
  }

  private static NDArray above(NDArray logits, NDArray x) {
    return logits.getNDArrayInternal().sigmoid().sub(x);
  }
}

package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Batchings.MEMBER_BY_MEMBER;
import static org.vaezoo.core.graph.Batchings.ofFlat;
import static org.vaezoo.core.graph.Operand.AXES;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.KEEP_DIMENSIONS;
import static org.vaezoo.core.graph.Operand.ORDER;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** Sums, means, products and norms. */
public final class Reductions {

  /** The first axis behind that of the members. */
  private static final int[] FIRST = {1};

  static final Family FAMILY = new Family(ALONG_AXES);

  private static final Operation CUM_PROD =
      FAMILY.kernel("cumProd", "torch.cumprod({0}, {axis})", AXIS);

  public static final Operation SUM =
      FAMILY
          .array("sum", AXES, KEEP_DIMENSIONS)
          .script("torch.sum({0}, {axes}, {keepDimensions})")
          .derivative(a -> spread(kept(a, a.g()), a.shape()));

  public static final Operation SUM_ALL =
      FAMILY
          .array("sum")
          .script("torch.sum({0})")
          .members(ofFlat(SUM, FIRST, false))
          .derivative(a -> spread(a.g(), a.shape()));

  public static final Operation MEAN =
      FAMILY
          .array("mean", AXES, KEEP_DIMENSIONS)
          .script("torch.mean({0}, {axes}, {keepDimensions})")
          .derivative(
              a -> spread(kept(a, a.g()).div(Axes.count(a.shape(), a.wholes(AXES))), a.shape()));

  public static final Operation MEAN_ALL =
      FAMILY
          .array("mean")
          .script("torch.mean({0})")
          .members(ofFlat(MEAN, FIRST, false))
          .derivative(a -> spread(a.g().div(a.x().size()), a.shape()));

  public static final Operation PROD =
      FAMILY
          .array("prod", AXES, KEEP_DIMENSIONS)
          .script(
              (site, y, x) ->
                  new ScriptTemplate("torch.prod({0}, " + Orders.only(site) + ", {keepDimensions})")
                      .of(site, y, x))
          .derivative(a -> kept(a, a.g()).mul(others(a.x(), a.wholes(AXES).get(0))));

  public static final Operation PROD_ALL =
      FAMILY
          .array("prod")
          .script("torch.prod({0})")
          .members(ofFlat(PROD, FIRST, false))
          .derivative(Reductions::ofProductOfAll);

  /** The Euclidean norm; PyTorch has others, of which DJL takes whole orders. */
  public static final Operation NORM =
      FAMILY
          .array("norm", ORDER, AXES, KEEP_DIMENSIONS)
          .script("torch.norm({0}, {order}, {axes}, {keepDimensions})")
          .derivative(
              a -> {
                if (a.whole(ORDER) != 2) {
                  throw new UnsupportedOperationException(
                      "the gradient of a norm of order " + a.whole(ORDER));
                }
                return ofNorm(a.x(), kept(a, a.g()), kept(a, a.y()));
              });

  public static final Operation NORM_ALL =
      FAMILY
          .array("norm", KEEP_DIMENSIONS)
          .script(
              (site, y, x) ->
                  new ScriptTemplate(
                          "torch.norm({0}, 2, "
                              + ScriptTexts.literal(all(site.inputs().get(0).shape()))
                              + ", {keepDimensions})")
                      .of(site, y, x))
          .members(ofFlat(NORM, 2, FIRST, false))
          .derivative(a -> ofNorm(a.x(), a.g(), a.y()));

  public static final Operation ALL =
      FAMILY.array("all").script("torch.all(torch.to({0}, 11))").members(MEMBER_BY_MEMBER).flat();

  public static final Operation ANY =
      FAMILY.array("any").script("torch.any(torch.to({0}, 11))").members(MEMBER_BY_MEMBER).flat();

  public static final Operation NONE =
      FAMILY
          .array("none")
          .script("torch.logical_not(torch.any(torch.to({0}, 11)))")
          .members(MEMBER_BY_MEMBER)
          .flat();

  public static final Operation CUM_SUM =
      FAMILY
          .array("cumSum", AXIS)
          .script("torch.cumsum({0}, {axis})")
          .derivative(a -> fromBack(a.g(), a.axis()));

  public static final Operation CUM_SUM_ALL =
      FAMILY
          .array("cumSum")
          .script("torch.cumsum({0}, 0)")
          .members(call -> call.call(CUM_SUM, call.first(), 1))
          .derivative(a -> fromBack(a.g(), 0));

  private Reductions() {}

  /** One number for all of an array, or of its axes: no memory is filled. */
  static NDArray spread(NDArray g, Shape shape) {
    return g.broadcast(shape);
  }

  /** An array of a reduction's result with the axes that it took away. */
  static NDArray kept(Adjoint a, NDArray reduced) {
    return reduced.reshape(Axes.kept(a.shape(), a.wholes(AXES)));
  }

  private static List<Integer> all(Shape shape) {
    return IntStream.range(0, shape.dimension()).boxed().toList();
  }

  private static NDArray ofProductOfAll(Adjoint a) {
    return a.g().mul(others(a.x().flatten(), 0)).reshape(a.shape());
  }

  /** Of each number the product of all others along an axis, right also where some are zero. */
  private static NDArray others(NDArray x, int axis) {
    int along = Axes.fromFront(axis, x.getShape().dimension());
    int[] back = {along};
    return before(x, along).mul(before(x.flip(back), along).flip(back));
  }

  /** Of each number the product of those before it. */
  private static NDArray before(NDArray x, int axis) {
    long length = x.getShape().get(axis);
    long[] one = x.getShape().getShape().clone();
    one[axis] = 1;
    NDArray start = x.getManager().ones(new Shape(one), x.getDataType());
    if (length == 1) {
      return start;
    }
    NDArray heads = x.split(new long[] {length - 1}, axis).get(0);
    return NDArrays.concat(new NDList(start, CUM_PROD.with(List.of(axis), heads)), axis);
  }

  private static NDArray ofNorm(NDArray x, NDArray g, NDArray y) {
    return x.mul(Arithmetic.WHERE_SET.on(g.div(y), y.neq(0)));
  }

  private static NDArray fromBack(NDArray g, int axis) {
    int[] back = {axis};
    return g.flip(back).cumSum(axis).flip(back);
  }
}

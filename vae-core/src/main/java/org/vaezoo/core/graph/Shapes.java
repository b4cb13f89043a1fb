package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Batchings.RESHAPED;
import static org.vaezoo.core.graph.Operand.AXES;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.OTHER_AXIS;
import static org.vaezoo.core.graph.Operand.SHAPE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same numbers in another shape or order. */
public final class Shapes {

  static final Family FAMILY = new Family(RESHAPED);

  public static final Operation RESHAPE =
      FAMILY.array("reshape", SHAPE).script("torch.reshape({0}, {shape})").derivative(Shapes::back);

  public static final Operation FLATTEN_ALL =
      FAMILY.array("flatten").script("torch.flatten({0}, 0, -1)").derivative(Shapes::back);

  public static final Operation FLATTEN =
      FAMILY
          .array("flatten", AXIS, OTHER_AXIS)
          .script("torch.flatten({0}, {axis}, {otherAxis})")
          .derivative(Shapes::back);

  public static final Operation EXPAND_DIMS =
      FAMILY
          .array("expandDims", AXIS)
          .script("torch.unsqueeze({0}, {axis})")
          .derivative(Shapes::back);

  public static final Operation SQUEEZE_ALL =
      FAMILY.array("squeeze").script("torch.squeeze({0})").derivative(Shapes::back);

  public static final Operation SQUEEZE =
      FAMILY.array("squeeze", AXIS).script("torch.squeeze({0}, {axis})").derivative(Shapes::back);

  public static final Operation SQUEEZE_AXES =
      FAMILY
          .array("squeeze", AXES)
          .script(
              (site, y, x) ->
                  y
                      + " = torch.reshape("
                      + x.get(0)
                      + ", "
                      + ScriptTexts.literal(without(site))
                      + ")")
          .derivative(Shapes::back);

  public static final Operation TRANSPOSE_ALL =
      FAMILY
          .array("transpose")
          .script((site, y, x) -> y + " = torch.permute(" + x.get(0) + ", " + reversed(site) + ")")
          .members(call -> call.first().transpose(behind(reversed(call.x().axes()))))
          .derivative(a -> a.g().transpose());

  public static final Operation TRANSPOSE =
      FAMILY
          .array("transpose", AXES)
          .script("torch.permute({0}, {axes})")
          .members(call -> call.first().transpose(behind(call.behind(AXES).stream())))
          .derivative(a -> a.g().transpose(inverse(a.wholes(AXES))));

  public static final Operation SWAP_AXES =
      FAMILY
          .array("swapAxes", AXIS, OTHER_AXIS)
          .script("torch.transpose({0}, {axis}, {otherAxis})")
          .members(ALONG_AXES)
          .derivative(a -> a.g().swapAxes(a.whole(AXIS), a.whole(OTHER_AXIS)));

  public static final Operation FLIP =
      FAMILY
          .array("flip", AXES)
          .script("torch.flip({0}, {axes})")
          .members(ALONG_AXES)
          .derivative(
              a -> a.g().flip(a.wholes(AXES).stream().mapToInt(Integer::intValue).toArray()));

  private Shapes() {}

  private static NDArray back(Adjoint a) {
    return a.g().reshape(a.shape());
  }

  private static Shape without(Site site) {
    List<?> axes = (List<?>) site.settings().get(AXES.name());
    long[] shape = site.inputs().get(0).shape().getShape();
    return new Shape(
        IntStream.range(0, shape.length)
            .filter(axis -> !axes.contains(axis))
            .mapToLong(axis -> shape[axis])
            .toArray());
  }

  private static String reversed(Site site) {
    int last = site.inputs().get(0).shape().dimension() - 1;
    return IntStream.rangeClosed(0, last)
        .mapToObj(axis -> Integer.toString(last - axis))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The members' axis stays in front. */
  private static int[] behind(Stream<Integer> axes) {
    return Stream.concat(Stream.of(0), axes).mapToInt(Integer::intValue).toArray();
  }

  /** One member's axes from the last to the first, as they stand behind the members' axis. */
  private static Stream<Integer> reversed(int axes) {
    return IntStream.range(0, axes).mapToObj(axis -> axes - axis);
  }

  private static int[] inverse(List<Integer> order) {
    int[] inverse = new int[order.size()];
    for (int axis = 0; axis < inverse.length; axis++) {
      inverse[Axes.fromFront(order.get(axis), inverse.length)] = axis;
    }
    return inverse;
  }
}

package org.vaezoo.core.graph;

import static org.vaezoo.core.graph.Batchings.ALONG_AXES;
import static org.vaezoo.core.graph.Batchings.FROM_BACK;
import static org.vaezoo.core.graph.Operand.AXIS;
import static org.vaezoo.core.graph.Operand.COUNT;
import static org.vaezoo.core.graph.Operand.COUNTS;
import static org.vaezoo.core.graph.Operand.PAD_VALUE;
import static org.vaezoo.core.graph.Operand.SHAPE;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Numbers repeated, and numbers put around others. */
public final class Repetitions {

  static final Family FAMILY = new Family();

  /** Who asks for the gradient sums it down to the input's shape. */
  public static final Operation BROADCAST =
      FAMILY
          .array("broadcast", SHAPE)
          .script("torch.expand({0}, {shape})")
          .members(call -> call.x().aligned(call.shape().dimension()).broadcast(call.batched()))
          .derivative(Adjoint::g);

  public static final Operation TILE =
      FAMILY
          .array("tile", COUNTS)
          .script("torch.repeat({0}, {counts})")
          .members(call -> counted(call, call.operation(), own(call)))
          .derivative(a -> folded(a.g(), a.shape(), a.wholes(COUNTS), true));

  public static final Operation TILE_ALL =
      FAMILY
          .array("tile", COUNT)
          .script((site, y, x) -> y + " = torch.repeat(" + x.get(0) + ", " + each(site) + ")")
          .members(call -> counted(call, TILE, same(call)))
          .derivative(a -> folded(a.g(), a.shape(), same(a, a.whole(COUNT)), true));

  public static final Operation REPEAT =
      FAMILY
          .array("repeat", COUNTS)
          .script((site, y, x) -> repeated(y, x.get(0), counts(site)))
          .members(call -> counted(call, call.operation(), own(call)))
          .derivative(a -> folded(a.g(), a.shape(), a.wholes(COUNTS), false));

  public static final Operation REPEAT_ALL =
      FAMILY
          .array("repeat", COUNT)
          .script((site, y, x) -> repeated(y, x.get(0), counts(site, site.whole(COUNT))))
          .members(call -> counted(call, REPEAT, same(call)))
          .derivative(a -> folded(a.g(), a.shape(), same(a, a.whole(COUNT)), false));

  public static final Operation REPEAT_AXIS =
      FAMILY
          .array("repeat", AXIS, COUNT)
          .script("torch.repeat_interleave({0}, {count}, {axis})")
          .members(ALONG_AXES)
          .derivative(a -> folded(a.g(), a.shape(), one(a), false));

  /** The shape says how much stands before and after, from the last axis on. */
  public static final Operation PAD =
      FAMILY
          .array("pad", SHAPE, PAD_VALUE)
          .script("torch.constant_pad_nd({0}, {shape}, {value})")
          .members(FROM_BACK)
          .derivative(Repetitions::inside);

  private Repetitions() {}

  /**
   * The sum over the repetitions.
   *
   * @param counts of each axis
   * @param tiled whether whole arrays were repeated, and not each number
   */
  private static NDArray folded(NDArray g, Shape shape, List<Integer> counts, boolean tiled) {
    List<Long> split = new ArrayList<>();
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < counts.size(); axis++) {
      long count = counts.get(axis);
      split.add(tiled ? count : shape.get(axis));
      split.add(tiled ? shape.get(axis) : count);
      axes.add(2 * axis + (tiled ? 0 : 1));
    }
    return g.reshape(new Shape(split)).sum(axes.stream().mapToInt(i -> i).toArray());
  }

  private static List<Integer> same(Adjoint a, int count) {
    return Collections.nCopies(a.shape().dimension(), count);
  }

  private static List<Integer> one(Adjoint a) {
    List<Integer> counts = new ArrayList<>(same(a, 1));
    counts.set(a.axis(), a.whole(COUNT));
    return counts;
  }

  private static String each(Site site) {
    return ScriptTexts.literal(counts(site, site.whole(COUNT)));
  }

  private static List<Integer> counts(Site site, int count) {
    return Collections.nCopies(site.inputs().get(0).shape().dimension(), count);
  }

  private static List<Integer> counts(Site site) {
    return ((List<?>) site.settings().get(COUNTS.name()))
        .stream().map(count -> ((Number) count).intValue()).toList();
  }

  private static List<?> same(BatchedCall call) {
    return Collections.nCopies(call.x().axes(), call.settings().get(COUNT.name()));
  }

  private static List<?> own(BatchedCall call) {
    return (List<?>) call.settings().get(COUNTS.name());
  }

  /** The members' axis stands once. */
  private static NDArray counted(BatchedCall call, Operation counted, List<?> counts) {
    LongStream behind = counts.stream().mapToLong(count -> ((Number) count).longValue());
    return call.call(
        counted, call.first(), (Object) LongStream.concat(LongStream.of(1), behind).toArray());
  }

  private static String repeated(String y, String x, List<Integer> counts) {
    String text = x;
    for (int axis = 0; axis < counts.size(); axis++) {
      text = "torch.repeat_interleave(" + text + ", " + counts.get(axis) + ", " + axis + ")";
    }
    return y + " = " + text;
  }

  private static NDArray inside(Adjoint a) {
    long[] sizes = ((Shape) a.setting(SHAPE)).getShape();
    NDArray g = a.g();
    for (int pair = 0; pair < sizes.length / 2; pair++) {
      int axis = a.shape().dimension() - 1 - pair;
      long[] ends = {sizes[2 * pair], sizes[2 * pair] + a.shape().get(axis)};
      g =
          Arrays.equals(ends, new long[] {0, g.getShape().get(axis)})
              ? g
              : Parts.between(g, axis, ends[0], ends[1]);
    }
    return g;
  }
}

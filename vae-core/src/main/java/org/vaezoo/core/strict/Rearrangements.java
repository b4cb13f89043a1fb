package org.vaezoo.core.strict;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Repetitions;
import org.vaezoo.core.graph.Shapes;

/** The same numbers in another shape or order, or repeated. */
final class Rearrangements {

  private Rearrangements() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    List.of(
            Shapes.RESHAPE,
            Shapes.FLATTEN_ALL,
            Shapes.FLATTEN,
            Shapes.EXPAND_DIMS,
            Shapes.SQUEEZE_ALL,
            Shapes.SQUEEZE,
            Shapes.SQUEEZE_AXES)
        .forEach(same -> all.put(same, (s, x) -> new Values(s.shape(), x.get(0).numbers())));
    all.put(Shapes.TRANSPOSE, (s, x) -> permuted(s, x.get(0), s.wholes("axes")));
    all.put(Shapes.TRANSPOSE_ALL, (s, x) -> permuted(s, x.get(0), reversed(x.get(0).axes())));
    all.put(Shapes.SWAP_AXES, (s, x) -> permuted(s, x.get(0), swapped(s, x.get(0))));
    all.put(Shapes.FLIP, (s, x) -> flipped(s, x.get(0)));
    all.put(Repetitions.BROADCAST, (s, x) -> spread(s, x.get(0)));
    all.put(Repetitions.TILE, (s, x) -> tiled(s, x.get(0)));
    all.put(Repetitions.REPEAT_AXIS, (s, x) -> repeated(s, x.get(0)));
  }

  private static Values permuted(Settings settings, Values x, int[] order) {
    int[] own = x.strides();
    int[] strides = IntStream.of(order).map(axis -> own[x.axis(axis)]).toArray();
    return Walk.taken(x, settings.shape(), strides, 0);
  }

  private static int[] reversed(int axes) {
    return IntStream.range(0, axes).map(axis -> axes - 1 - axis).toArray();
  }

  private static int[] swapped(Settings settings, Values x) {
    int first = x.axis(settings.whole("axis"));
    int second = x.axis(settings.whole("otherAxis"));
    int[] order = IntStream.range(0, x.axes()).toArray();
    order[first] = second;
    order[second] = first;
    return order;
  }

  private static Values flipped(Settings settings, Values x) {
    int[] strides = x.strides();
    int offset = 0;
    for (int given : settings.wholes("axes")) {
      int axis = x.axis(given);
      offset += (x.shape()[axis] - 1) * strides[axis];
      strides[axis] = -strides[axis];
    }
    return Walk.taken(x, settings.shape(), strides, offset);
  }

  private static Values spread(Settings settings, Values x) {
    return Walk.taken(x, settings.shape(), Walk.broadcast(x, settings.shape()), 0);
  }

  /** Whole arrays one after the other: an axis of n tiled r times is one of r and one of n. */
  private static Values tiled(Settings settings, Values x) {
    int[] counts = settings.wholes("counts");
    int[] own = x.strides();
    int[] shape = new int[2 * counts.length];
    int[] strides = new int[2 * counts.length];
    int missing = counts.length - x.axes();
    for (int axis = 0; axis < counts.length; axis++) {
      shape[2 * axis] = counts[axis];
      shape[2 * axis + 1] = axis < missing ? 1 : x.shape()[axis - missing];
      strides[2 * axis + 1] = axis < missing ? 0 : own[axis - missing];
    }
    return new Values(settings.shape(), Walk.taken(x, shape, strides, 0).numbers());
  }

  /** Each number of an axis so many times. */
  private static Values repeated(Settings settings, Values x) {
    int axis = x.axis(settings.whole("axis"));
    int count = settings.whole("count");
    int[] shape = new int[x.axes() + 1];
    int[] strides = new int[x.axes() + 1];
    for (int i = 0; i < x.axes(); i++) {
      int place = i <= axis ? i : i + 1;
      shape[place] = x.shape()[i];
      strides[place] = x.strides()[i];
    }
    shape[axis + 1] = count;
    return new Values(settings.shape(), Walk.taken(x, shape, strides, 0).numbers());
  }
}

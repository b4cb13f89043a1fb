package org.vaezoo.core.strict;

import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.vaezoo.core.graph.Operation;
import org.vaezoo.core.graph.Orders;
import org.vaezoo.core.graph.Reductions;

/** Sums, means, extremes and their places: each in row-major order of what it reads. */
final class Folds {

  private Folds() {}

  /** Adds them to what there is. */
  static void addTo(Map<Operation, StrictOperation> all) {
    all.put(Reductions.SUM, (settings, x) -> sum(settings, x.get(0), settings.wholes("axes")));
    all.put(Reductions.SUM_ALL, (settings, x) -> sum(settings, x.get(0), every(x.get(0))));
    all.put(Reductions.MEAN, (settings, x) -> mean(settings, x.get(0), settings.wholes("axes")));
    all.put(Reductions.MEAN_ALL, (settings, x) -> mean(settings, x.get(0), every(x.get(0))));
    all.put(Reductions.CUM_SUM, (settings, x) -> running(x.get(0), settings.whole("axis")));
    addExtreme(all, Math::max, Orders.MAX, Orders.MAX_AXES, Orders.MAX_ALL);
    addExtreme(all, Math::min, Orders.MIN, Orders.MIN_AXES, Orders.MIN_ALL);
    all.put(Orders.ARG_MAX, (settings, x) -> place(settings, x.get(0), 1));
    all.put(Orders.ARG_MIN, (settings, x) -> place(settings, x.get(0), -1));
  }

  private static void addExtreme(
      Map<Operation, StrictOperation> all,
      DoubleBinaryOperator choice,
      Operation kept,
      Operation alongAxes,
      Operation ofAll) {
    StrictOperation alongSome =
        (settings, x) -> extreme(settings, x.get(0), settings.wholes("axes"), choice);
    all.put(kept, alongSome);
    all.put(alongAxes, alongSome);
    all.put(ofAll, (settings, x) -> extreme(settings, x.get(0), every(x.get(0)), choice));
  }

  private static int[] every(Values x) {
    return IntStream.range(0, x.axes()).toArray();
  }

  private static Values sum(Settings settings, Values x, int[] axes) {
    return fold(settings, x, axes, 0, Double::sum);
  }

  private static Values mean(Settings settings, Values x, int[] axes) {
    Values sum = sum(settings, x, axes);
    double count = (double) x.numbers().length / sum.numbers().length;
    double[] means = Arrays.stream(sum.numbers()).map(each -> each / count).toArray();
    return new Values(sum.shape(), means);
  }

  private static Values extreme(
      Settings settings, Values x, int[] axes, DoubleBinaryOperator choice) {
    double first = choice.applyAsDouble(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    return fold(settings, x, axes, -first, choice);
  }

  private static Values fold(
      Settings settings, Values x, int[] axes, double first, DoubleBinaryOperator step) {
    int[] left = x.shape().clone();
    for (int axis : axes) {
      left[x.axis(axis)] = 1;
    }
    int[] strides = Values.strides(left);
    for (int axis : axes) {
      strides[x.axis(axis)] = 0;
    }
    int[] places = Walk.places(x.shape(), strides, 0);
    double[] folded = new double[settings.size()];
    Arrays.fill(folded, first);
    for (int i = 0; i < places.length; i++) {
      folded[places[i]] = step.applyAsDouble(folded[places[i]], x.numbers()[i]);
    }
    return new Values(settings.shape(), folded);
  }

  private static Values running(Values x, int axisGiven) {
    int axis = x.axis(axisGiven);
    int inner = x.size(axis + 1, x.axes());
    int length = x.shape()[axis];
    double[] sums = x.numbers().clone();
    for (int i = 0; i < sums.length; i++) {
      if (i / inner % length > 0) {
        sums[i] += sums[i - inner];
      }
    }
    return new Values(x.shape(), sums);
  }

  /** The first place of the greatest number times a sign. */
  private static Values place(Settings settings, Values x, int sign) {
    int axis = x.axis(settings.whole("axis"));
    int inner = x.size(axis + 1, x.axes());
    int length = x.shape()[axis];
    double[] found = new double[settings.size()];
    for (int i = 0; i < found.length; i++) {
      int start = i / inner * length * inner + i % inner;
      int best = 0;
      for (int k = 1; k < length; k++) {
        if (sign * x.numbers()[start + k * inner] > sign * x.numbers()[start + best * inner]) {
          best = k;
        }
      }
      found[i] = best;
    }
    return new Values(settings.shape(), found);
  }
}

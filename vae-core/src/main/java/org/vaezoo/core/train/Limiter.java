package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.table.Column;
import org.vaezoo.core.table.Unit;

/** Holds the gradients of each step to their {@link GradientLimits}, and counts what is skipped. */
final class Limiter implements Remembered {

  /** Column of the steps in which a part was skipped. */
  static final Column SKIPPED =
      Column.whole(
          "skipped_steps",
          Unit.NONE,
          "Steps so far in which a gradient was too large to be followed.");

  /** Column of the largest norm that was followed. */
  static final Column LARGEST =
      Column.number(
          "largest_gradient_norm",
          Unit.NONE,
          "Largest norm so far, before clipping, of a gradient that was followed; in nats over the"
              + " unit of the parameters.");

  private static final String COUNTS = "counts";

  private final GradientLimits limits;
  private final NDArray array;
  private long skipped;
  private double largest;

  /**
   * @param owner of the model's parameters
   */
  Limiter(GradientLimits limits, NDManager owner) {
    this.limits = limits;
    this.array = owner.create(new double[2]);
    NDScope.unregister(array);
  }

  /**
   * The gradients to be followed: those of parts that are skipped are left out.
   *
   * @param optimizer the name of the optimizer of a parameter
   */
  Gradients limited(Gradients gradients, UnaryOperator<String> optimizer) {
    if (limits.equals(GradientLimits.NONE)) {
      return gradients;
    }
    List<Gradients.Part> parts = gradients.parts(optimizer);
    List<Gradients.Part> followed = limits.skip().map(limit -> below(parts, limit)).orElse(parts);
    Gradients kept = followed.size() == parts.size() ? gradients : gradients.only(followed);
    return limits.clip().map(limit -> kept.clipped(limit, followed)).orElse(kept);
  }

  /** The parts whose norm is below the limit; reads a number of each part, and counts. */
  private List<Gradients.Part> below(List<Gradients.Part> parts, double limit) {
    NDList norms = new NDList(parts.stream().map(Gradients.Part::norm).toList());
    double[] read = HostArrays.read(NDArrays.stack(norms));
    List<Gradients.Part> below = new ArrayList<>();
    for (int i = 0; i < read.length; i++) {
      if (read[i] < limit) {
        largest = Math.max(largest, read[i]);
        below.add(parts.get(i));
      }
    }
    skipped += below.size() < parts.size() ? 1 : 0;
    return below;
  }

  /** What has been counted, where anything may be skipped. */
  Map<Column, Double> values() {
    Map<Column, Double> values = new LinkedHashMap<>();
    if (limits.skip().isPresent()) {
      values.put(SKIPPED, (double) skipped);
      values.put(LARGEST, largest);
    }
    return values;
  }

  /** The counts, where anything may be skipped; float64. */
  @Override
  public Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    if (limits.skip().isPresent()) {
      array.set(DoubleBuffer.wrap(new double[] {skipped, largest}));
      state.put(COUNTS, array);
    }
    return state;
  }

  @Override
  public void restore(Map<String, NDArray> saved) {
    SameArrays.require("limits of gradients", state(), saved);
    if (limits.skip().isPresent()) {
      double[] counts = saved.get(COUNTS).toDoubleArray();
      skipped = Math.round(counts[0]);
      largest = counts[1];
    }
  }

  @Override
  public void close() {
    array.close();
  }
}

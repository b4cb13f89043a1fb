package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.stored.StoredExamples;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.stored.ValueCheck;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Points of one trajectory on the attractor of the {@link LorenzSystem}, of which the correlation
 * dimension is known: 2.05 +- 0.01 (Grassberger and Procaccia, "Measuring the strangeness of
 * strange attractors", 1983). Nothing is read: the keys are the whole set.
 *
 * <p>The points that test follow in time on those that train, in their order, so that a measure can
 * leave out pairs that are near because they follow each other. Each coordinate is in standard
 * deviations of the points that train, from their mean.
 */
@PartType("lorenz")
@Doc("Points of the Lorenz attractor, three standardised numbers each; generated.")
public record LorenzSpec(
    @Range(min = 10, max = 1 << 24) @Doc("Points that train or validate.") @Default("20000")
        int points,
    @Range(min = 10, max = 1 << 24) @Doc("Points that test, later ones.") @Default("6000")
        int testPoints,
    @Range(min = 1, max = 1 << 20)
        @Doc("Steps of 0.01 units of time from one point to the next.")
        @Default("20")
        int steps,
    @Doc("Seed of the place where the trajectory begins.") @Default("1") long seed)
    implements DataSetSpec {

  private static final double LENGTH = 0.01;

  /** Until the trajectory is on the attractor: 20 units of time. */
  private static final int TRANSIENT = 2000;

  /** Between the two fixed points that the attractor turns round, off the axis that leads to 0. */
  private static final double[] MIDDLE = {1, 1, LorenzSystem.RHO - 1};

  private static final List<String> COLUMNS = List.of("x", "y", "z");

  @Override
  public SetDescription describe(DataFolder folder) {
    return new SetDescription(
        "lorenz",
        new Shape(LorenzSystem.DIMENSIONS),
        DataKind.CONTINUOUS,
        points,
        testPoints,
        Optional.empty(),
        Optional.empty(),
        COLUMNS);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    double[] all = trajectory();
    standardize(all, points);
    int split = points * LorenzSystem.DIMENSIONS;
    return new StoredSet(
            Digests.of(all),
            examples(Arrays.copyOfRange(all, 0, split)),
            Optional.of(examples(Arrays.copyOfRange(all, split, all.length))),
            0)
        .with(COLUMNS, List.of());
  }

  /** The points in the order of time, in the units of the equations, [N, 3]. */
  double[] trajectory() {
    int count = Math.addExact(points, testPoints);
    double[] all = new double[Math.multiplyExact(count, LorenzSystem.DIMENSIONS)];
    double[] state = LorenzSystem.after(start(), TRANSIENT, LENGTH);
    for (int n = 0; n < count; n++) {
      System.arraycopy(state, 0, all, n * LorenzSystem.DIMENSIONS, LorenzSystem.DIMENSIONS);
      state = LorenzSystem.after(state, steps, LENGTH);
    }
    return all;
  }

  private double[] start() {
    CounterStream stream = CounterStream.of(Purpose.TRAJECTORY, seed);
    double[] start = MIDDLE.clone();
    for (int d = 0; d < start.length; d++) {
      start[d] += stream.uniform(d);
    }
    return start;
  }

  /** By the mean and the standard deviation of the first points. */
  private static void standardize(double[] all, int first) {
    int width = LorenzSystem.DIMENSIONS;
    for (int d = 0; d < width; d++) {
      double sum = 0;
      for (int n = 0; n < first; n++) {
        sum += all[n * width + d];
      }
      double mean = sum / first;
      double squares = 0;
      for (int n = 0; n < first; n++) {
        squares += (all[n * width + d] - mean) * (all[n * width + d] - mean);
      }
      double deviation = Math.sqrt(squares / first);
      for (int i = d; i < all.length; i += width) {
        all[i] = (all[i] - mean) / deviation;
      }
    }
  }

  private static StoredExamples examples(double[] numbers) {
    Shape point = new Shape(LorenzSystem.DIMENSIONS);
    return new ValueCheck("lorenz", point, Optional.empty(), Optional.of(ValueKind.REAL))
        .numbers(numbers);
  }
}

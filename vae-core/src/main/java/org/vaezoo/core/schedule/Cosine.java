package org.vaezoo.core.schedule;

import java.util.Locale;
import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Half a cosine wave over the whole run, from one value to another: Loshchilov and Hutter, "SGDR:
 * stochastic gradient descent with warm restarts" (2017), equation 5, without restarts. It may
 * begin with a straight line up from zero.
 *
 * <p>The last step of the run, number {@code totalSteps - 1}, is one step short of the end: it
 * still moves, and the end is met at {@code totalSteps}.
 */
@PartType("cosine")
@Doc("Half a cosine wave over the whole run, from one value to another.")
public record Cosine(
    @Doc("Value where the wave begins.") @Range(min = -1e9, max = 1e9) double from,
    @Doc("Value at the end of the run.") @Default("0") @Range(min = -1e9, max = 1e9) double to,
    @Range(min = 0, max = 1_000_000)
        @Doc("Epochs of a straight line from 0 to the first value before the wave.")
        @Default("0")
        double warmupEpochs,
    @Range(min = 0, minOpen = true, max = 1, maxOpen = true)
        @Doc("The same line as a share of the run; in place of epochs.")
        Optional<Double> warmupShare)
    implements Schedule {

  public Cosine {
    Ranges.notNegative("warmupEpochs", warmupEpochs);
    warmupShare.ifPresent(value -> Ranges.share("warmupShare", value));
    if (warmupShare.isPresent() && warmupEpochs > 0) {
      throw new IllegalArgumentException("warmupEpochs, warmupShare: expected one of them");
    }
  }

  /** With a line of some epochs before the wave. */
  public Cosine(double from, double to, double warmupEpochs) {
    this(from, to, warmupEpochs, Optional.empty());
  }

  @Override
  public double at(Progress progress) {
    double warmup =
        warmupShare.isPresent()
            ? warmupShare.get() * progress.totalSteps()
            : warmupEpochs * progress.stepsPerEpoch();
    if (progress.step() < warmup) {
      return Ramp.between(0, from, progress.step() / warmup);
    }
    double fraction = (progress.step() - warmup) / (progress.totalSteps() - warmup);
    if (fraction >= 1) {
      return to;
    }
    return to + (from - to) * (1 + StrictMath.cos(Math.PI * fraction)) / 2;
  }

  @Override
  public boolean dependsOnLength() {
    return true;
  }

  @Override
  public void check(int epochs, String pointer, Problems problems) {
    if (warmupEpochs >= epochs || warmupShare.orElse(0.0) >= 1) {
      problems.add(
          pointer,
          String.format(
              Locale.ROOT,
              "warms up for %s epochs, but training.epochs is %d",
              warmupEpochs > 0 ? warmupEpochs : epochs,
              epochs));
    }
  }
}

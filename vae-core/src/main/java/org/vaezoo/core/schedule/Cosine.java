package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Half a cosine wave over the whole run, from one value to another: Loshchilov and Hutter, "SGDR:
 * stochastic gradient descent with warm restarts" (2017), equation 5, without restarts. It may
 * begin with a straight line up from zero.
 *
 * <p>The last step of the run, number {@code totalSteps - 1}, is one step short of the end: it
 * still moves, and the end is met at {@code totalSteps}.
 *
 * @param from value where the wave begins
 * @param to value at the end of the run
 * @param warmupEpochs length of the line from 0 to {@code from} before the wave
 */
@PartType("cosine")
@Doc("Half a cosine wave over the whole run, from one value to another.")
public record Cosine(
    @Doc("Value where the wave begins.") double from,
    @Doc("Value at the end of the run.") @Default("0") double to,
    @Range(min = 0) @Doc("Epochs of a straight line up from 0 before the wave.") @Default("0")
        double warmupEpochs)
    implements Schedule {

  public Cosine {
    Ranges.notNegative("warmupEpochs", warmupEpochs);
  }

  @Override
  public double at(Progress progress) {
    double warmup = warmupEpochs * progress.stepsPerEpoch();
    if (progress.step() < warmup) {
      return Ramp.between(0, from, progress.step() / warmup);
    }
    double fraction = (progress.step() - warmup) / (progress.totalSteps() - warmup);
    if (fraction >= 1) {
      return to;
    }
    return to + (from - to) * (1 + StrictMath.cos(Math.PI * fraction)) / 2;
  }
}

package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * Random restarts: Dhariwal et al., "Jukebox: a generative model for music" (2020), section 3.1. A
 * code whose moving count falls below a threshold begins anew at a random output of the encoder in
 * the current batch, and counts as the threshold. Outputs are drawn with replacement, so that two
 * codes may begin at one place.
 */
@PartType("below")
@Doc("A code whose moving count falls below a threshold begins anew at a random output.")
public record RestartBelow(
    @Range(min = 0, minOpen = true, max = 1e6)
        @Doc("Least moving count of a code, in outputs of a batch.")
        @Default("0.5")
        double threshold)
    implements RestartSpec {

  @Override
  public Averages apply(Averages averages, NDArray outputs, Noise noise) {
    NDArray counts = averages.counts();
    NDArray dead = Detached.like(counts, counts.lt(threshold));
    return averages.restarted(dead, random(outputs, counts.size(), noise), threshold);
  }

  /** As many random outputs as asked for, [count, D]. */
  private static NDArray random(NDArray outputs, long count, Noise noise) {
    double rows = (double) outputs.getShape().get(0);
    NDArray number = Numbers.times(noise.uniform(new Shape(count)), rows).floor();
    return outputs.get(Detached.as(Numbers.atMost(number, rows - 1), DataType.INT64));
  }
}

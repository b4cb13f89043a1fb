package org.vaezoo.core.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Cycles of equal length; each is a straight line from one value to another and then the second
 * value: Fu et al., "Cyclical annealing schedule: a simple approach to mitigating KL vanishing"
 * (2019), equations 6 and 7, with M = {@code cycles} and R = {@code ramp}. After the last cycle it
 * is the second value.
 */
@PartType("cyclic")
@Doc("Cycles: a straight line from one value to another, then the second value (Fu et al. 2019).")
public record Cyclic(
    @Doc("Value at the beginning of a cycle.") @Default("0") @Range(min = -1e9, max = 1e9)
        double from,
    @Doc("Value at the end of a line.") @Range(min = -1e9, max = 1e9) double to,
    @Range(min = 1, max = 1000) @Doc("How many cycles, M.") @Default("4") int cycles,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("Share R of a cycle that is line.")
        @Default("0.5")
        double ramp,
    @Range(min = 0, minOpen = true, max = 1_000_000) @Doc("Length of all cycles in epochs.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("Length of all cycles as a share of the run; the whole run without it and epochs.")
        Optional<Double> share)
    implements Schedule {

  public Cyclic {
    if (cycles < 1) {
      throw new IllegalArgumentException("cycles: expected at least 1, found " + cycles);
    }
    Ranges.share("ramp", ramp);
    if (epochs.isPresent() || share.isPresent()) {
      Span.require(epochs, share);
    }
  }

  @Override
  public double at(Progress progress) {
    double done = Span.orWholeRun(epochs, share).fraction(progress) * cycles;
    if (done >= cycles) {
      return to;
    }
    return Ramp.between(from, to, (done - Math.floor(done)) / ramp);
  }

  @Override
  public boolean dependsOnLength() {
    return epochs.isEmpty();
  }

  @Override
  public void check(int epochsOfRun, String pointer, Problems problems) {
    Span.orWholeRun(epochs, share).check("ends its last cycle", epochsOfRun, pointer, problems);
  }
}

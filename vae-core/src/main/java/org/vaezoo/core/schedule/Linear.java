package org.vaezoo.core.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A straight line from one value to another, then the second value: the warm-up of beta of Sonderby
 * et al., "Ladder variational autoencoders" (2016), section 2.3, with {@code from} 0 and {@code to}
 * 1.
 */
@PartType("linear")
@Doc("A straight line from one value to another, then the second value.")
public record Linear(
    @Doc("Value at step 0.") @Default("0") @Range(min = -1e9, max = 1e9) double from,
    @Doc("Value at the end of the line and after.") @Range(min = -1e9, max = 1e9) double to,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("Length of the line in epochs; fractions are allowed.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("Length of the line as a share of the run; in place of epochs.")
        Optional<Double> share)
    implements Schedule {

  public Linear {
    Span.require(epochs, share);
  }

  /** A line over some epochs. */
  public Linear(double from, double to, double epochs) {
    this(from, to, Optional.of(epochs), Optional.empty());
  }

  @Override
  public double at(Progress progress) {
    return Ramp.between(from, to, new Span(epochs, share).fraction(progress));
  }

  @Override
  public boolean dependsOnLength() {
    return share.isPresent();
  }

  @Override
  public void check(int epochsOfRun, String pointer, Problems problems) {
    new Span(epochs, share).check("reaches " + to, epochsOfRun, pointer, problems);
  }
}

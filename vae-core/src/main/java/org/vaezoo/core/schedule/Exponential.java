package org.vaezoo.core.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * From one value to another by the same factor at every step, then the second value: the
 * temperature max(0.5, exp(-r t)) of Jang, Gu and Poole, "Categorical reparameterization with
 * Gumbel-softmax" (2017), section 4.2, where {@code from} is 1, {@code to} 0.5, and r is such that
 * the end is met.
 */
@PartType("exponential")
@Doc("From one value to another by the same factor at every step, then the second value.")
public record Exponential(
    @Range(min = 0, minOpen = true, max = 1e9) @Doc("Value at step 0.") double from,
    @Range(min = 0, minOpen = true, max = 1e9) @Doc("Value at the end and after.") double to,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("Length in epochs; fractions are allowed.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("Length as a share of the run; in place of epochs.")
        Optional<Double> share)
    implements Schedule {

  public Exponential {
    Ranges.positive("from", from);
    Ranges.positive("to", to);
    Span.require(epochs, share);
  }

  @Override
  public double at(Progress progress) {
    double fraction = new Span(epochs, share).fraction(progress);
    if (fraction >= 1) {
      return to;
    }
    return from * StrictMath.exp(fraction * StrictMath.log(to / from));
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

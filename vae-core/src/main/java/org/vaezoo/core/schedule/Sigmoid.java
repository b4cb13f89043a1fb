package org.vaezoo.core.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * A logistic curve from one value to another, then the second value: the annealing of the rate's
 * weight in Bowman et al., "Generating sentences from a continuous space" (2016), section 3.1 and
 * figure 2. Halfway is the middle of the two values.
 *
 * <p>Where it differs from the paper: the curve is stretched so that it meets both values exactly,
 * by 0.2 % at the default steepness.
 */
@PartType("sigmoid")
@Doc("A logistic curve from one value to another, then the second value.")
public record Sigmoid(
    @Doc("Value at step 0.") @Default("0") @Range(min = -1e9, max = 1e9) double from,
    @Doc("Value at the end and after.") @Range(min = -1e9, max = 1e9) double to,
    @Range(min = 0, minOpen = true, max = 100)
        @Doc("By how much the logistic's argument grows over the whole length.")
        @Default("12.5")
        double steepness,
    @Range(min = 0, minOpen = true, max = 1_000_000)
        @Doc("Length in epochs; fractions are allowed.")
        Optional<Double> epochs,
    @Range(min = 0, minOpen = true, max = 1)
        @Doc("Length as a share of the run; in place of epochs.")
        Optional<Double> share)
    implements Schedule {

  public Sigmoid {
    Ranges.positive("steepness", steepness);
    Span.require(epochs, share);
  }

  @Override
  public double at(Progress progress) {
    double fraction = new Span(epochs, share).fraction(progress);
    if (fraction <= 0 || fraction >= 1) {
      return fraction <= 0 ? from : to;
    }
    double lowest = logistic(-0.5);
    double way = (logistic(fraction - 0.5) - lowest) / (logistic(0.5) - lowest);
    return Ramp.between(from, to, way);
  }

  private double logistic(double centred) {
    return 1 / (1 + StrictMath.exp(-steepness * centred));
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

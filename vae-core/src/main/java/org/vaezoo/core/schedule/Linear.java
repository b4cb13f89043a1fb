package org.vaezoo.core.schedule;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * A straight line from one value to another, then the second value: the warm-up of beta of Sonderby
 * et al., "Ladder variational autoencoders" (2016), section 2.3, with {@code from} 0 and {@code to}
 * 1.
 *
 * @param from value at step 0
 * @param to value from the end of the line on
 * @param epochs length of the line
 */
@PartType("linear")
@Doc("A straight line from one value to another, then the second value.")
public record Linear(
    @Doc("Value at step 0.") @Default("0") double from,
    @Doc("Value at the end of the line and after.") double to,
    @Range(min = 0, minOpen = true) @Doc("Length of the line in epochs; fractions are allowed.")
        double epochs)
    implements Schedule {

  public Linear {
    Ranges.positive("epochs", epochs);
  }

  @Override
  public double at(Progress progress) {
    return Ramp.between(from, to, progress.epochs() / epochs);
  }
}

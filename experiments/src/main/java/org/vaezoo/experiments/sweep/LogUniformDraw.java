package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Uniform in the logarithm between two positive numbers; the same on every machine. */
@PartType("log-uniform")
@Doc("Uniform in the logarithm between two positive numbers.")
record LogUniformDraw(
    @Doc("Lower end.") @Range(min = 0, minOpen = true, max = 1e12) double min,
    @Doc("Upper end.") @Range(min = 0, minOpen = true, max = 1e12) double max)
    implements DrawSpec {

  public LogUniformDraw {
    if (!(min < max)) {
      throw new IllegalArgumentException("expected min < max, found " + min + " and " + max);
    }
  }

  @Override
  public JsonNode draw(double uniform) {
    double low = StrictMath.log(min);
    double high = StrictMath.log(max);
    return DoubleNode.valueOf(StrictMath.exp(low * (1 - uniform) + high * uniform));
  }
}

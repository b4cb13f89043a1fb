package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Uniform between two numbers. */
@PartType("uniform")
@Doc("Uniform between two numbers.")
record UniformDraw(
    @Doc("Lower end.") @Range(min = -1e12, max = 1e12) double min,
    @Doc("Upper end.") @Range(min = -1e12, max = 1e12) double max)
    implements DrawSpec {

  public UniformDraw {
    if (!(min < max)) {
      throw new IllegalArgumentException("expected min < max, found " + min + " and " + max);
    }
  }

  @Override
  public JsonNode draw(double uniform) {
    return DoubleNode.valueOf(min * (1 - uniform) + max * uniform);
  }
}

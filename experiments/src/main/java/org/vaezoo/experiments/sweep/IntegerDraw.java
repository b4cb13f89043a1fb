package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** Uniform over whole numbers. */
@PartType("integer")
@Doc("Uniform over whole numbers, both ends included.")
record IntegerDraw(
    @Doc("Least.") @Range(min = -1e9, max = 1e9) int min,
    @Doc("Greatest, included.") @Range(min = -1e9, max = 1e9) int max)
    implements DrawSpec {

  public IntegerDraw {
    if (min >= max) {
      throw new IllegalArgumentException("expected min < max, found " + min + " and " + max);
    }
  }

  @Override
  public JsonNode draw(double uniform) {
    long choices = (long) max - min + 1;
    return LongNode.valueOf(min + (long) (uniform * choices));
  }
}

package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** One of some values, each as likely. */
@PartType("choice")
@Doc("One of some values, each as likely.")
record ChoiceDraw(@Doc("The values, any JSON.") List<JsonNode> values) implements DrawSpec {

  public ChoiceDraw {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("expected at least one value, found none");
    }
  }

  @Override
  public JsonNode draw(double uniform) {
    return values.get((int) (uniform * values.size()));
  }
}

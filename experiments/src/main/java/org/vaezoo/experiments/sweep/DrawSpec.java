package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import org.vaezoo.core.settings.Part;

/** From what a key of a random sweep is drawn. */
public interface DrawSpec extends Part {

  /**
   * A value.
   *
   * @param uniform a number of the open interval (0, 1)
   */
  JsonNode draw(double uniform);
}

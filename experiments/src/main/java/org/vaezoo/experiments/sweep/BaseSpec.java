package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.experiments.experiment.Overrides;

/** The spec that the trials of a sweep change. */
interface BaseSpec {

  /**
   * A trial's spec as JSON.
   *
   * @param values what the sweep sets
   * @param problems to which all that cannot be set is added
   */
  ObjectNode with(Overrides values, Problems problems);
}

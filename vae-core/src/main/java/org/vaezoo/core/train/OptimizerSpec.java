package org.vaezoo.core.train;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.settings.Part;

/** An optimizer, as a spec describes it. */
public interface OptimizerSpec extends Part {

  /** The learning rate. */
  Schedule learningRate();

  /**
   * The optimizer of some parameters.
   *
   * @param parameters by name, in a fixed order; moved in place
   */
  Optimizer create(Map<String, NDArray> parameters);
}

package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** Which family of posteriors some parameters are of: the family without its arrays. */
interface LocalForm {

  /**
   * The posteriors of parameters.
   *
   * @param parameters by the names of {@link LocalFamily#parameters}
   */
  LocalFamily of(Map<String, NDArray> parameters);
}

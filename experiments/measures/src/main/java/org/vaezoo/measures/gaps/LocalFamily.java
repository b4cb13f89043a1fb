package org.vaezoo.measures.gaps;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.pass.Pass;

/** Posteriors of a family whose parameters belong to each example, not to an encoder. */
interface LocalFamily {

  /** What is optimised, by name, [B, ...]; owned by the caller's scope. */
  Map<String, NDArray> parameters();

  /** Which family it is. */
  LocalForm form();

  /** The same family at other parameters, by the same names. */
  LocalFamily with(Map<String, NDArray> parameters);

  /**
   * The posteriors at the present parameters.
   *
   * @param pass whose number of samples the rows are repeated for
   */
  Posterior at(Pass pass);
}

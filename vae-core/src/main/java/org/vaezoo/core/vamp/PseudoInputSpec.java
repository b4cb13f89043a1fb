package org.vaezoo.core.vamp;

import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;

/** How the pseudo-inputs of a VampPrior begin, as a spec describes it. */
public interface PseudoInputSpec extends Part {

  /**
   * The prior with pseudo-inputs that begin so.
   *
   * @param components K
   * @param example shape of one example
   * @param encoder the model's own encoder
   */
  VampPriorNetwork network(int components, Shape example, Encoder encoder, InitialWeights weights);

  /** Notes what does not fit the data. */
  default void check(int components, InputDescription input, String pointer, Problems problems) {}
}

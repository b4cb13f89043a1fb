package org.vaezoo.experiments.baseline;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Pass;

/** Makes a few numbers of an example, and an example of them. */
interface EncoderDecoder {

  /** [B, example...] to [B, U]. */
  NDArray code(NDArray x, Pass pass);

  /** [B, U] to [B, example...]. */
  NDArray reconstruction(NDArray z, Pass pass);
}

package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.settings.Part;

/** What becomes of codes that are hardly chosen any more, as a spec describes it. */
public interface RestartSpec extends Part {

  /**
   * The averages after a step's restarts.
   *
   * @param averages after the batch
   * @param outputs of the encoder in the batch, detached, [N, D]
   * @param noise where a restarted code begins
   */
  Averages apply(Averages averages, NDArray outputs, Noise noise);
}

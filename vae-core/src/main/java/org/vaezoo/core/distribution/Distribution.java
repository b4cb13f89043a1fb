package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.pass.Noise;

/**
 * A batch of independent distributions over events of one shape. Log-densities are normalised, with
 * every constant, in nats.
 */
public interface Distribution {

  /** Shape of the batch: [B], or [k * B], sample-major. */
  Shape batchShape();

  /** Shape of one event, as [U] for latents or [C, H, W] for images. */
  Shape eventShape();

  /** One event from each distribution of the batch, [batch..., event...]. */
  NDArray sample(Noise noise);

  /**
   * The log-density of one event under each distribution.
   *
   * @param event [B, event...]
   * @return nats, [B]
   */
  NDArray logProb(NDArray event);
}

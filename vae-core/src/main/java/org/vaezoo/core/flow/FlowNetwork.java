package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import org.vaezoo.core.pass.Pass;

/** Makes the flow of each example from what an encoder knows of it. */
interface FlowNetwork {

  /** The network's parameters. */
  Block block();

  /**
   * The flow of each example, repeated once for each sample of the pass.
   *
   * @param features [B, F]
   * @return of latents [k * B, U]
   */
  Flow at(NDArray features, Pass pass);
}

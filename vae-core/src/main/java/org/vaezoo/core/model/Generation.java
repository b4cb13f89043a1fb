package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.dist.Likelihood;

/**
 * What the decoder says of latents.
 *
 * @param likelihood p(x|z)
 * @param logPrior log p(z) of all groups, given and drawn, in nats, [rows]
 */
public record Generation(Likelihood likelihood, NDArray logPrior) {}

package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import org.vaezoo.core.distribution.Likelihood;

/**
 * What the decoder says of latents.
 *
 * @param likelihood p(x|z)
 * @param latents z of all groups, given and drawn
 * @param logPrior log p(z) of all groups, in nats, [rows]
 */
public record Generation(Likelihood likelihood, Latents latents, NDArray logPrior) {}

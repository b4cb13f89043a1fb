package org.vaezoo.core.model;

/**
 * A group of latent units that share a posterior; a hierarchy lists its top group first.
 *
 * @param name name within the model, as {@code z} or {@code z2}
 * @param units number of units, U
 */
public record LatentGroup(String name, long units) {}

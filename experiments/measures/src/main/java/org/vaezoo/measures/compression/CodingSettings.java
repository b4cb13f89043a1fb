package org.vaezoo.measures.compression;

/**
 * How latents and symbols are made integers; a file holds it.
 *
 * @param latentBits b of the 2^b bins of a latent
 * @param posteriorBits precision of the posterior's frequencies
 * @param symbolBits precision of the likelihood's frequencies
 * @param chains stacks side by side, each of which has every so many-th image
 * @param seed of the initial bits
 */
record CodingSettings(int latentBits, int posteriorBits, int symbolBits, int chains, long seed) {}

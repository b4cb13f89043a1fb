/**
 * The floor of a data set: what a model without latents reaches that is fitted to the training
 * split alone. An evidence lower bound that is not above it has learned nothing of how the
 * dimensions hang together.
 *
 * <p>Start with {@link org.vaezoo.core.diagnose.floor.Floors}, which fits them, and {@link
 * org.vaezoo.core.diagnose.floor.FloorMeasure}, what one gives on a split and whether a bound is
 * above it. {@link org.vaezoo.core.diagnose.floor.Score} says which nats a likelihood counts, since
 * probabilities of levels and densities at levels do not compare.
 *
 * <p>A floor depends on how the data are shown: the same images have another floor under each
 * binarisation.
 */
package org.vaezoo.core.diagnose.floor;

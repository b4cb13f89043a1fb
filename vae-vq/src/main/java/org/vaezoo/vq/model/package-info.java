/**
 * The model of the variants with one grid of codes: {@link org.vaezoo.vq.model.VectorQuantizedVae},
 * and {@link org.vaezoo.vq.model.VectorQuantizedSpec}, how a spec names it.
 *
 * <p>A model with several grids is a {@link org.vaezoo.vq.model.CodeVae} of its own package, made
 * of a {@link org.vaezoo.vq.model.CodeLevel} a grid, which {@link
 * org.vaezoo.vq.model.CodesSettings} builds and checks.
 */
package org.vaezoo.vq.model;

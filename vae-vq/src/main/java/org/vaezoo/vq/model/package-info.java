/**
 * The model of every variant with codes: {@link org.vaezoo.vq.model.VectorQuantizedVae}, and {@link
 * org.vaezoo.vq.model.VectorQuantizedSpec}, how a spec names it.
 */
package org.vaezoo.vq.model;

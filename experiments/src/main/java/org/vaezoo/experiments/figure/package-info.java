/**
 * Figures of a results folder, as SVG with real text and as PNG: the rate-distortion plane, the
 * course of training, active units, the rates of units at the end and over the epochs, collapse
 * curves, the use of codes.
 *
 * <p>Start with {@link org.vaezoo.experiments.figure.Figures}, the list of them. Each is drawn from
 * the folder's tables alone, never from a model in memory, and gives the same bytes each time on
 * the same machine: another machine may have other fonts, which move labels by some pixels. A new
 * figure is a class that implements {@link org.vaezoo.experiments.figure.Figure} and a line in
 * {@code Figures}.
 */
package org.vaezoo.experiments.figure;

/**
 * Grids of images that show what a trained model does: samples, reconstructions, interpolations,
 * traversals, the manifold of two units, classes, completions, imputations, and what each layer of
 * a hierarchy decides.
 *
 * <p>Start with {@link org.vaezoo.experiments.image.Picture}, one of these; {@link
 * org.vaezoo.experiments.image.Pictures} lists them. A picture reads a finished trial through
 * {@code Vae.infer} and {@code Vae.generate} alone, so that it fits every variant; where it has no
 * meaning for one, it says why. All noise comes from counter streams: the same trial, seed and size
 * give the same bytes. A new picture is a class that implements {@code Picture} and a line in
 * {@code Pictures}.
 */
package org.vaezoo.experiments.image;

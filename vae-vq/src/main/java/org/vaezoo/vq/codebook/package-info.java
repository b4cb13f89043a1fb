/**
 * Codebooks: the nearest of K vectors stands for the encoder's output. Van den Oord, Vinyals and
 * Kavukcuoglu, "Neural discrete representation learning" (2017): equation 1 and 2 (the choice),
 * equation 3 (the losses), appendix A.1 (moving averages).
 *
 * <p>Start with {@link org.vaezoo.vq.codebook.Codebook}, the choice. {@link
 * org.vaezoo.vq.codebook.TrainedCodebook} moves the vectors by gradients, {@link
 * org.vaezoo.vq.codebook.AveragedCodebook} by moving averages, with dead codes restarted by a
 * {@link org.vaezoo.vq.codebook.RestartSpec}. {@link org.vaezoo.vq.codebook.CodebookStart} says how
 * the vectors begin.
 */
package org.vaezoo.vq.codebook;

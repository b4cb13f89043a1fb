/**
 * Priors over the codes of a data set: what a code costs beside what the decoder makes of it.
 *
 * <p>Start with {@link org.vaezoo.vq.prior.CodePrior}. The uniform prior is that of training (van
 * den Oord et al. 2017, section 3.1); the unigram prior knows how often each code occurs; the
 * PixelCNN predicts each code from those before it (section 3.3) and is trained by the loss {@value
 * org.vaezoo.vq.prior.CodePrior#LOSS}, which moves nothing else.
 */
package org.vaezoo.vq.prior;

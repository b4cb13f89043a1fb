/**
 * What inference loses, and where: Cremer, Li and Duvenaud, "Inference suboptimality in variational
 * autoencoders" (ICML 2018).
 *
 * <p>Start with {@link org.vaezoo.measures.gaps.GapsSpec}, the measure. {@code InferenceGaps}
 * compares, image by image, the bound L[q] of the encoder's posterior with L[q*] of the best one of
 * its family, found by {@code LocalOptimization} of a {@code LocalFamily} from the encoder's answer
 * on, and with an estimate of log p(x). Between the first two lies the amortization gap, between
 * the last two the approximation gap. {@code LocalFlow} is a richer family: what remains below it
 * is not the fault of independence between the units.
 */
package org.vaezoo.measures.gaps;

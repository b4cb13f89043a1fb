/**
 * Missing pixels, filled in by a chain of encoding and decoding: Rezende, Mohamed and Wierstra,
 * "Stochastic backpropagation and approximate inference in deep generative models" (2014).
 *
 * <p>Start with {@link org.vaezoo.measures.imputation.ImputationSpec}; {@link
 * org.vaezoo.measures.imputation.ImputationChain} is the chain, {@link
 * org.vaezoo.measures.imputation.MissingPixels} which pixels are missing.
 */
package org.vaezoo.measures.imputation;

/**
 * The very deep model: Child, "Very deep VAEs generalize autoregressive models and can outperform
 * them on images" (2021).
 *
 * <p>Start with {@link org.vaezoo.hierarchical.deep.VeryDeepVae}; {@link
 * org.vaezoo.hierarchical.deep.TopDownBlock} is the paper's figure 3, {@link
 * org.vaezoo.hierarchical.deep.BlockString} the text that a spec writes the blocks in.
 */
package org.vaezoo.hierarchical.deep;

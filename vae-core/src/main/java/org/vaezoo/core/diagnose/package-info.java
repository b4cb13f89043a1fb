/**
 * Measures of a trained model: rate and distortion, importance-weighted bounds, the use of each
 * unit, collapse. All in nats, unweighted, with draws from the posterior.
 *
 * <p>Start with {@link org.vaezoo.core.diagnose.Evaluation}, the one evaluation of all variants,
 * and {@link org.vaezoo.core.diagnose.SplitMeasures}, what it finds. {@link
 * org.vaezoo.core.diagnose.Calibration} comes before it where a model keeps a state that is a
 * function of the training split. An evaluation ends with a check of its own numbers against what
 * must hold between them, and fails loudly where one contradicts another.
 */
package org.vaezoo.core.diagnose;

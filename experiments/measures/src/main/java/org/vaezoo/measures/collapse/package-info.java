/**
 * One diagnosis of posterior collapse for every variant: a verdict, the rule that gave it, the
 * evidence it read, and how it would change with its thresholds.
 *
 * <p>Start with {@link org.vaezoo.measures.collapse.CollapseSpec}, what a spec asks for, and with
 * {@link org.vaezoo.core.verdict.Rules}, which judge it; {@code docs/decisions/0010-one-verdict.md}
 * argues for them. The evidence is gathered by {@code Resampling}, what the decoder loses with
 * other latents; {@code OptimizedPosterior}, what the encoder leaves unsaid; {@code CrossFit},
 * whether information would pay; {@code UnitPruning} and {@code SwapPruning}, what the model is
 * without the lesser half of its units. {@code CollapseRows} names the columns.
 */
package org.vaezoo.measures.collapse;

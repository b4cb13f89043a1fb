/**
 * One diagnosis of posterior collapse for every variant: a verdict, the rule that gave it, the
 * evidence it read, and how it would change with its thresholds.
 *
 * <p>Start with {@link org.vaezoo.core.measure.collapse.CollapseSpec}, what a spec asks for, and
 * with {@code Rules}, pure functions of {@code Evidence} and {@link
 * org.vaezoo.core.measure.collapse.Thresholds}; {@code docs/decisions/0008-collapse-verdict.md}
 * argues for them. The evidence is gathered by {@code Resampling}, what the decoder loses with
 * other latents; {@code OptimizedPosterior}, what the encoder leaves unsaid; {@code Payoff},
 * whether information would pay; {@code UnitPruning} and {@code LayerPruning}, what the model is
 * without its inactive units. {@code CollapseRows} names the columns.
 */
package org.vaezoo.core.measure.collapse;

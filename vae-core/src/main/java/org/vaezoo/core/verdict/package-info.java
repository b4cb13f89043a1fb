/**
 * One verdict on a model's code: one list of rules over one record of evidence, whatever its depth.
 * {@code docs/decisions/0010-one-verdict.md} argues for the rules and their lines.
 *
 * <p>Start with {@link org.vaezoo.core.verdict.Rules}. {@link org.vaezoo.core.verdict.Evidence}
 * holds numbers in nats with their errors; what was not measured, or has no meaning for a model, is
 * a {@link org.vaezoo.core.verdict.MeasuredValue} that says so. A {@link
 * org.vaezoo.core.verdict.Verdict} is a word where every interval that matters lies on one side of
 * its line, and else the words that are left. {@link org.vaezoo.core.verdict.Sensitivity} moves the
 * lines.
 */
package org.vaezoo.core.verdict;

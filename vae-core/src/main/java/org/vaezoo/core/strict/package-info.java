/**
 * Recorded computations in Java's own arithmetic: numbers of 64 bits, {@link StrictMath}, and sums
 * in a fixed order, so that equal inputs give equal bits on every machine.
 *
 * <p>Start with {@link org.vaezoo.core.strict.StrictProgram}. It runs what {@link
 * org.vaezoo.core.record.FormulaRecorder} has recorded; an operation that has no code here is
 * refused by its name. What each family of operations computes stands in a class of its own, as in
 * {@link org.vaezoo.core.graph}.
 */
package org.vaezoo.core.strict;

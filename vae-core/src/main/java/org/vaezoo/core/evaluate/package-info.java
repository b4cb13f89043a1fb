/**
 * How the formulas of an evaluation are computed: by their own code, or as native programs.
 *
 * <p>Start with {@link org.vaezoo.core.evaluate.Evaluator}. A measure is written once, as formulas
 * on arrays; what it decides on the host in between divides one formula from the next.
 */
package org.vaezoo.core.evaluate;

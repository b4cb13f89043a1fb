/**
 * What posteriors that were optimised for each example are held against: {@link
 * org.vaezoo.core.measure.optimum.KeptStarts}, the one rule of all measures that optimise them; and
 * {@link org.vaezoo.core.measure.optimum.PairedDifference}, by which two numbers of the same
 * examples are compared.
 */
package org.vaezoo.core.measure.optimum;

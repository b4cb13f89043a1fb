/**
 * What posteriors that were optimised for each example are held against: {@link
 * org.vaezoo.measures.optimum.KeptStarts}, the one rule of all measures that optimise them; and
 * {@link org.vaezoo.measures.optimum.PairedDifference}, by which two numbers of the same examples
 * are compared.
 */
package org.vaezoo.measures.optimum;

/**
 * What posteriors that were optimised for each example are held against: {@link
 * org.vaezoo.measures.optimum.KeptStarts}, the one rule of all measures that optimise them.
 */
package org.vaezoo.measures.optimum;

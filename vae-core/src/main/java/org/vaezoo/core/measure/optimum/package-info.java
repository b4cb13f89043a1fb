/**
 * What posteriors that were optimised for each example are held against: {@link
 * org.vaezoo.core.measure.optimum.KeptStarts}, the one rule of all measures that optimise them.
 */
package org.vaezoo.core.measure.optimum;

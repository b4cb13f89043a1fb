/**
 * Results as rows and tables: what a measured trial writes, and the CSV files made of all trials.
 *
 * <p>Start with {@link org.vaezoo.measures.ratedistortion.SplitRows}, which names every column.
 */
package org.vaezoo.experiments.results;

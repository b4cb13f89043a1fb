/**
 * Results as rows and tables: what a measured trial writes, and the CSV files made of all trials.
 *
 * <p>Start with {@link org.vaezoo.experiments.results.MeasureRows}, which names every column.
 */
package org.vaezoo.experiments.results;

/**
 * Rows as CSV files.
 *
 * <p>Start with {@link org.vaezoo.experiments.results.RowTable}.
 */
package org.vaezoo.experiments.results;

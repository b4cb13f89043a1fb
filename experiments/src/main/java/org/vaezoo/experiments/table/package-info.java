/**
 * Tables as files: a CSV file is read as it is found, however damaged, into rows whose cells are
 * asked for by column, with a note on everything that is left out.
 *
 * <p>Start with {@link org.vaezoo.experiments.table.ResultTable}.
 */
package org.vaezoo.experiments.table;

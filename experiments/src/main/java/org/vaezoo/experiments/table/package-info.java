/**
 * Tables as files: which there are and what their columns mean, and how a CSV file is read as it is
 * found, however damaged, into rows whose cells are asked for by column, with a note on everything
 * that is left out.
 *
 * <p>Start with {@link org.vaezoo.experiments.table.Tables}, or {@link
 * org.vaezoo.experiments.table.ResultTable} for reading. Columns and schemas are words of {@code
 * org.vaezoo.core.table}; a schema stands beside the code that fills it, and a {@link
 * org.vaezoo.core.table.TableProvider} of its module lists it.
 */
package org.vaezoo.experiments.table;

/**
 * What a table's columns are: each is declared once, with its unit, its type and what it means, in
 * the {@link org.vaezoo.core.table.Schema} of its table, and a {@link org.vaezoo.core.table.Row} is
 * filled by column and not by a name that is written a second time.
 *
 * <p>Start with {@link org.vaezoo.core.table.Column}. The package knows no other: what measures,
 * trains or draws declares its own tables on it.
 */
package org.vaezoo.core.table;

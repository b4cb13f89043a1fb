package org.vaezoo.core.table;

/**
 * A name of a column or table that the code does not know: it stands in a file, as that of a swept
 * key or of a stored cell, or a user gave it. Whoever knows which is meant takes the {@link Column}
 * or the {@link Schema}.
 */
public record GivenName(String text) {}

/**
 * Examples as the files have them, in memory: grey levels, bits, real numbers, counts, tokens; and
 * what a look at all of them says of a set.
 *
 * <p>Start with {@link org.vaezoo.core.data.stored.StoredSet}, which splits into {@link
 * org.vaezoo.core.data.stored.DataSets}.
 */
package org.vaezoo.core.data.stored;

/**
 * Files as runs write and read them: whole or not at all, under a lock, with one line where one is
 * damaged; and what is known of the program and the machine that wrote them.
 *
 * <p>Start with {@link org.vaezoo.experiments.store.JsonFiles} and {@link
 * org.vaezoo.experiments.store.StoredJson}.
 */
package org.vaezoo.experiments.store;

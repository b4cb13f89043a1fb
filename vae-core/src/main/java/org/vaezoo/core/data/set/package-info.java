/**
 * The {@code data} of an experiment and the sets that it can name, a settings record each.
 *
 * <p>Start with {@link org.vaezoo.core.data.set.DataSpec} and {@link
 * org.vaezoo.core.data.set.MnistSpec}.
 */
package org.vaezoo.core.data.set;

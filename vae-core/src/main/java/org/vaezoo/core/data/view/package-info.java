/**
 * How a model is shown stored examples: how a grey level becomes a number of a batch, what comes
 * with an example as a condition or a label, and which rows there are.
 *
 * <p>Start with {@link org.vaezoo.core.data.view.Binarization} and {@link
 * org.vaezoo.core.data.view.ViewedSource}.
 */
package org.vaezoo.core.data.view;

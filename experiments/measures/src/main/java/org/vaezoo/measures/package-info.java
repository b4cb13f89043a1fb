/**
 * What a trained model is measured by, a package a measure; this one holds none of its own.
 *
 * <p>A measure is a {@link org.vaezoo.core.measure.MeasureSpec}, which its package adds by a {@link
 * org.vaezoo.core.settings.PartProvider}, and its tables by a {@link
 * org.vaezoo.core.table.TableProvider}: a line each in {@code META-INF/services}.
 */
package org.vaezoo.measures;

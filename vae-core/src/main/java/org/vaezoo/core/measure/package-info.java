/**
 * Measurements that not every experiment asks for, each in a package of its own module: a spec
 * lists them under {@code measures}, and a stored trial can be measured later.
 *
 * <p>Start with {@link org.vaezoo.core.measure.MeasureSpec}: it is given a {@link
 * org.vaezoo.core.measure.Subject}, the trained model with its data, and makes {@link
 * org.vaezoo.core.measure.Findings}, rows of tables. Where a measure has no meaning for a model it
 * says why, and the table says it too. A package adds itself by a {@link
 * org.vaezoo.core.settings.PartProvider} of its own and one line in {@code META-INF/services}.
 */
package org.vaezoo.core.measure;

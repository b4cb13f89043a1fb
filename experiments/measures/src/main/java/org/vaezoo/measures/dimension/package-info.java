/**
 * The correlation dimension of data and of what a model makes of them: Grassberger and Procaccia,
 * "Measuring the strangeness of strange attractors" (1983).
 *
 * <p>Start with {@link org.vaezoo.measures.dimension.DimensionSpec}; {@link
 * org.vaezoo.measures.dimension.CorrelationIntegral} counts pairs and fits the slope.
 */
package org.vaezoo.measures.dimension;

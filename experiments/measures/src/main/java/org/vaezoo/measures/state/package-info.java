/**
 * How much of a known state a linear map reads from the posterior means: least squares on the
 * training split, judged on the test split, beside as many principal components of the pixels.
 *
 * <p>Start with {@link org.vaezoo.measures.state.StateSpec}; {@link
 * org.vaezoo.measures.state.LeastSquares} fits the map, {@link
 * org.vaezoo.measures.state.Determination} judges it.
 */
package org.vaezoo.measures.state;

/**
 * How well a model's scores tell outliers from what it was trained on: An and Cho, "Variational
 * autoencoder based anomaly detection using reconstruction probability" (2015), and the scores that
 * a rate and a bound give besides.
 *
 * <p>Start with {@link org.vaezoo.core.measure.anomaly.AnomalySpec}. {@link
 * org.vaezoo.core.measure.anomaly.OutlierSpec} says what the outliers are; {@link
 * org.vaezoo.core.measure.anomaly.Separation} is how far two lists of scores lie apart.
 */
package org.vaezoo.core.measure.anomaly;

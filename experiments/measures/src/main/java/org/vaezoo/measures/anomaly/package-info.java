/**
 * How well a model's scores tell outliers from what it was trained on: An and Cho, "Variational
 * autoencoder based anomaly detection using reconstruction probability" (2015), and the scores that
 * a rate and a bound give besides.
 *
 * <p>Start with {@link org.vaezoo.measures.anomaly.AnomalySpec}. {@link
 * org.vaezoo.measures.anomaly.OutlierSpec} says what the outliers are; {@link
 * org.vaezoo.measures.anomaly.Separation} is how far two lists of scores lie apart.
 */
package org.vaezoo.measures.anomaly;

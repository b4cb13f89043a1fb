package org.vaezoo.core.testing;

/**
 * What a variant has to reach on 1,000 images that it has not seen.
 *
 * @param distortion at most, in nats
 * @param lowestRate at least, in nats
 * @param highestRate at most, in nats
 */
public record MnistBar(double distortion, double lowestRate, double highestRate) {}

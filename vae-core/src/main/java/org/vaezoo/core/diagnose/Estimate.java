package org.vaezoo.core.diagnose;

/**
 * A mean over examples.
 *
 * @param mean the mean
 * @param standardError of the mean; 0 for a single example
 * @param count number of examples
 */
public record Estimate(double mean, double standardError, long count) {}

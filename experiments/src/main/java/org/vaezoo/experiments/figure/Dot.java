package org.vaezoo.experiments.figure;

/**
 * A place in a figure, in the units of its axes.
 *
 * @param x to the right
 * @param y upwards
 */
record Dot(double x, double y) {}

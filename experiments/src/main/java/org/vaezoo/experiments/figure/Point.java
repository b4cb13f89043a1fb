package org.vaezoo.experiments.figure;

/**
 * A point of a figure, in the units of its axes.
 *
 * @param x to the right
 * @param y upwards
 */
record Point(double x, double y) {}

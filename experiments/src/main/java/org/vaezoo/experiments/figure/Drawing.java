package org.vaezoo.experiments.figure;

import org.jfree.chart.JFreeChart;

/**
 * A figure that has been drawn.
 *
 * @param name of the file, without its ending
 * @param title what it shows, in a few words
 * @param caption how to read it, and what was left out; also the text for those who cannot see it
 * @param chart the picture
 */
public record Drawing(String name, String title, String caption, JFreeChart chart) {}

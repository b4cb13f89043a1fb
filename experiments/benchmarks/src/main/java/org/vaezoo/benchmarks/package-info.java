/**
 * The command {@code vaezoo benchmark}: {@link org.vaezoo.benchmarks.speed} measures, {@link
 * org.vaezoo.benchmarks.peer} is what it measures against. No other module knows this one.
 */
package org.vaezoo.benchmarks;

/**
 * The command {@code vaezoo benchmark}: {@link org.vaezoo.benchmarks.speed} measures training,
 * {@link org.vaezoo.benchmarks.peer} is what it measures against, {@link
 * org.vaezoo.benchmarks.sweep} measures what sweeps cost beside it. No other module knows this one.
 */
package org.vaezoo.benchmarks;

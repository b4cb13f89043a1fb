/**
 * What the command {@code vaezoo benchmark} measures: {@link org.vaezoo.benchmarks.speed} training,
 * {@link org.vaezoo.benchmarks.sweep} whole sweeps and what they cost beside it, both against
 * PyTorch of Python in the folder {@code torch_peer}. No other module knows this one.
 */
package org.vaezoo.benchmarks;

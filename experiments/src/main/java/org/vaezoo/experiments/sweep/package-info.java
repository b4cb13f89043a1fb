/**
 * Sweeps: from one spec to many trials, each with an identity of its own.
 *
 * <p>A sweep is an algebra. {@code grid}, {@code zip}, {@code list} and {@code random} make sets of
 * overrides; {@code product} combines sets, {@code chain} puts them one after the other. Start with
 * {@link org.vaezoo.experiments.sweep.SweepSpec}; {@link
 * org.vaezoo.experiments.sweep.ExperimentReader} reads a whole file.
 */
package org.vaezoo.experiments.sweep;

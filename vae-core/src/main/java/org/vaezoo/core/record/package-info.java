/**
 * Recording: a step as a graph that prints itself and can be replayed.
 *
 * <p>Start with {@link org.vaezoo.core.record.Recorder}, then {@link
 * org.vaezoo.core.record.RecordedStep} and {@link org.vaezoo.core.record.Replay}.
 *
 * <p>The arrays that a recorded model sees are Java proxies of DJL's interfaces, not subclasses of
 * its {@code NDArrayAdapter}: that one computes some methods on another engine, and would need a
 * method here for each operation. Of a proxy every method comes through one door, so that nothing
 * is computed unrecorded.
 */
package org.vaezoo.core.record;

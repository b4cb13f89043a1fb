/**
 * How fast a step of training is, and whether memory stays flat.
 *
 * <p>Start with {@link org.vaezoo.experiments.benchmark.Throughput}: it starts worker processes of
 * the two {@link org.vaezoo.experiments.benchmark.Side sides} in turn, ours and a loop written on
 * DJL alone ({@link org.vaezoo.experiments.benchmark.peer.PeerLoop}), and each times its own steps.
 * {@link org.vaezoo.experiments.benchmark.Soak} watches the memory of one long run.
 */
package org.vaezoo.experiments.benchmark;

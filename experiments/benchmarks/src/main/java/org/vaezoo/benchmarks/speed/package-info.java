/**
 * How fast a step of training is, and whether memory stays flat.
 *
 * <p>Start with {@link org.vaezoo.benchmarks.speed.Throughput}: it starts worker processes of the
 * two {@link org.vaezoo.benchmarks.speed.Side sides} in turn, ours and a loop written on DJL alone
 * ({@link org.vaezoo.benchmarks.peer.PeerLoop}), and each times its own steps. {@link
 * org.vaezoo.benchmarks.speed.Soak} watches the memory of one long run.
 */
package org.vaezoo.benchmarks.speed;

package org.vaezoo.benchmarks.speed;

import org.vaezoo.core.engine.MatmulPrecision;

/**
 * What a worker process is asked to do.
 *
 * @param side who trains
 * @param spec what our side trains; the peer has the model of {@link OurLoop#BENCHMARK}
 * @param threads of one operation
 * @param matmul the matrix product, the same for both sides
 * @param warmUp steps before the first round
 * @param rounds rounds that are timed
 * @param steps steps of a round
 */
record TimedTask(
    Side side,
    String spec,
    int threads,
    MatmulPrecision matmul,
    int warmUp,
    int rounds,
    int steps) {}

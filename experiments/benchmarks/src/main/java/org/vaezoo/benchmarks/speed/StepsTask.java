package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a process of either language is asked to do; the members of a file of JSON.
 *
 * @param spec of what is trained
 * @param images a file of bytes, 784 an image
 * @param parameters a file of initial values
 * @param given a file of a batch and its noise
 * @param threads of one operation
 * @param matmul precision of the matrix product, {@code highest} or {@code medium}
 * @param compiled whether steps are compiled
 * @param warmUp steps after the first one and before the first round
 * @param rounds rounds that are timed
 * @param steps steps of a round
 */
record StepsTask(
    JsonNode spec,
    String images,
    String parameters,
    String given,
    int threads,
    String matmul,
    boolean compiled,
    int warmUp,
    int rounds,
    int steps) {

  /** The same with another product, compiled or not. */
  StepsTask with(String product, boolean compile) {
    return new StepsTask(
        spec, images, parameters, given, threads, product, compile, warmUp, rounds, steps);
  }
}

package org.vaezoo.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;

/**
 * What Python says of a model before it is timed.
 *
 * @param loss of the batch and noise that were handed over, in nats an example
 * @param operations of the products and convolutions of a step, forward and backward; a
 *     multiplication with its addition is two
 * @param fastest the precision of the matrix product with which its eager steps are the fastest
 */
record PythonAnswer(double loss, double operations, String fastest) {

  /** How far two sums of float32 numbers in another order may lie apart. */
  private static final double TOLERANCE = 1e-4;

  static PythonAnswer of(JsonNode answer) {
    return new PythonAnswer(
        answer.path("givenLoss").asDouble(),
        answer.path("operations").asDouble(),
        answer.path("fastest").asText());
  }

  /** The relative difference from our loss of the same step. */
  double difference(double ours) {
    return Math.abs(loss / ours - 1);
  }

  /**
   * Requires that both sides train the same model.
   *
   * @param ours our loss of the same step
   * @throws IOException if theirs is another one
   */
  void requireSame(BenchmarkModel model, double ours) throws IOException {
    if (!(difference(ours) <= TOLERANCE)) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "%s: expected Python to find our loss %.6f of the same batch, noise and parameters,"
                  + " found %.6f; its model is another one",
              model.label(),
              ours,
              loss));
    }
  }
}

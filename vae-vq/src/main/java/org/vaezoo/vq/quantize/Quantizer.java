package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.Map;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.schedule.Schedule;

/**
 * Turns the encoder's output at each position into one of K codes, and codes into the vectors that
 * the decoder reads.
 */
public interface Quantizer {

  /** Numbers that the encoder gives at each position, I. */
  long inputs();

  /** Numbers that the decoder gets at each position, D. */
  long width();

  /** Number of codes, K. */
  int codes();

  /** Parameters and states, as a codebook. */
  default Block block() {
    return new ModelBlock();
  }

  /**
   * The codes of an encoder's output, as drawn from the posterior.
   *
   * @param inputs [B, P, I]
   */
  Quantized quantize(NDArray inputs, Pass pass);

  /**
   * What a training step sees: {@link #quantize}, except where a relaxed draw stands for the code.
   *
   * @param inputs [B, P, I]
   */
  default Quantized quantize(NDArray inputs, Pass pass, Coefficients now) {
    return quantize(inputs, pass);
  }

  /**
   * The vectors of codes.
   *
   * @param codes numbers 0 .. K - 1, [B, P]
   * @return [B, P, D]
   */
  NDArray vectors(NDArray codes, Pass pass);

  /** The weights of its penalties, by their names. */
  default Map<String, Schedule> penaltyWeights() {
    return Map.of();
  }

  /** Its own coefficients, by name. */
  default Map<String, Schedule> coefficients() {
    return Map.of();
  }

  /** Sets initial values that depend on the data, once, before step 0. */
  default void prepare(EncodedExamples encoded, Pass pass) {}
}

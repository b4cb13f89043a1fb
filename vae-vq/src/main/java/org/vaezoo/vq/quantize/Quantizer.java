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
 * the decoder reads. Parameters and states, as a codebook, are its {@code parts}.
 */
public abstract class Quantizer {

  protected final ModelBlock parts = new ModelBlock();

  private final int codes;
  private final long inputs;
  private final long width;

  /**
   * @param codes K
   * @param inputs numbers that the encoder gives at each position, I
   * @param width numbers that the decoder gets at each position, D
   */
  protected Quantizer(int codes, long inputs, long width) {
    this.codes = codes;
    this.inputs = inputs;
    this.width = width;
  }

  /** Number of codes, K. */
  public final int codes() {
    return codes;
  }

  /** Numbers that the encoder gives at each position, I. */
  public final long inputs() {
    return inputs;
  }

  /** Numbers that the decoder gets at each position, D. */
  public final long width() {
    return width;
  }

  /** Parameters and states. */
  public Block block() {
    return parts;
  }

  /**
   * The codes of an encoder's output, as drawn from the posterior.
   *
   * @param inputs [B, P, I]
   */
  public abstract Quantized quantize(NDArray inputs, Pass pass);

  /**
   * What a training step sees: {@link #quantize}, except where a relaxed draw stands for the code.
   *
   * @param inputs [B, P, I]
   */
  public Quantized quantize(NDArray inputs, Pass pass, Coefficients now) {
    return quantize(inputs, pass);
  }

  /**
   * The vectors of codes.
   *
   * @param codes numbers 0 .. K - 1, [B, P]
   * @return [B, P, D]
   */
  public abstract NDArray vectors(NDArray codes, Pass pass);

  /** Its coefficients by name, as a temperature. */
  public Map<String, Schedule> schedules() {
    return Map.of();
  }

  /** The weights of its penalties, by the penalties' names. */
  public Map<String, Schedule> penaltyWeights() {
    return Map.of();
  }

  /** Sets initial values that depend on the data, once, before step 0. */
  public void prepare(EncodedExamples encoded) {}
}

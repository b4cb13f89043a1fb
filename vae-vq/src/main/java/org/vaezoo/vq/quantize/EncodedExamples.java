package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.RandomRows;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Pass;

/**
 * What the encoder, as it begins, makes of random training examples, as an evaluation of seed 0
 * shows them: what a quantizer may begin at.
 *
 * @param encoder makes the outputs
 * @param train the training split
 * @param positions P
 * @param pass the encoder runs in; its noise chooses the examples
 */
public record EncodedExamples(Encoding encoder, DataSource train, long positions, Pass pass) {

  /** From examples to the numbers that are quantized. */
  public interface Encoding {
    /** [B, example...] to [B, P, I]. */
    NDArray at(NDArray x, Pass pass);
  }

  /** Examples of one pass: bounds the memory, changes no number. */
  private static final int ROWS = 500;

  /**
   * The encoder's output at all positions of random training examples, as many as it takes.
   *
   * @param count how many outputs at least, as far as there are examples
   * @return the outputs, [N][I]
   */
  double[][] atLeast(int count) {
    int examples = Math.toIntExact(Math.min(train.size(), (count + positions - 1) / positions));
    int[] rows = RandomRows.choose(examples, train.size(), pass.noise());
    double[][] outputs = new double[Math.toIntExact(examples * positions)][];
    int filled = 0;
    for (int start = 0; start < examples; start += ROWS) {
      int end = Math.min(examples, start + ROWS);
      for (double[] output : outputs(Arrays.copyOfRange(rows, start, end))) {
        outputs[filled++] = output;
      }
    }
    return outputs;
  }

  /** [rows * P][I]. */
  private double[][] outputs(int[] rows) {
    DataType type = pass.noise().uniform(new Shape(1)).getDataType();
    NDArray x = train.batch(rows, new DataNoise.Evaluation(0), pass.manager(), type).x();
    NDArray encoded = encoder.at(x, pass);
    int width = Math.toIntExact(encoded.getShape().get(2));
    double[] values = HostArrays.read(encoded);
    double[][] outputs = new double[values.length / width][];
    Arrays.setAll(outputs, n -> Arrays.copyOfRange(values, n * width, (n + 1) * width));
    return outputs;
  }
}

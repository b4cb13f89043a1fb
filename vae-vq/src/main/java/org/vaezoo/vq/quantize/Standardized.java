package org.vaezoo.vq.quantize;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.Arrays;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;

/**
 * Keeps each number of the encoder's output spread so that its tanh fills -1 .. 1: mean 0 and the
 * variance pi^2 / 12 of the distribution whose tanh is uniform, the logistic one of scale 1/2. It
 * is batch normalisation (Ioffe and Szegedy 2015) without a scale and a shift to be learned:
 * training takes mean and variance over the rows and positions of the batch, an evaluation their
 * moving averages, which begin at those of the untrained encoder on training examples.
 */
final class Standardized {

  /** Standard deviation of a number whose tanh is uniform. */
  static final double SPREAD = Math.PI / Math.sqrt(12);

  /** What a moving average keeps of itself at each step. */
  private static final double DECAY = 0.9;

  /** Added to a variance, so that a constant number stays one. */
  private static final double EPSILON = 1e-5;

  /** Outputs that the averages begin at, at least, as far as there are examples. */
  static final int OUTPUTS = 10_000;

  private static final int[] OVER_OUTPUTS = {0};

  private final ModelBlock parts = new ModelBlock();
  private final Parameter movingMean;
  private final Parameter movingVariance;

  /**
   * @param numbers of an output, I
   */
  Standardized(int numbers) {
    this.movingMean = parts.addState("movingMean", new Shape(numbers), 0, false);
    this.movingVariance = parts.addState("movingVariance", new Shape(numbers), 1, false);
  }

  /** The moving averages. */
  Block block() {
    return parts;
  }

  /** The numbers, spread, [B, P, I] to [B, P, I]. */
  NDArray apply(NDArray inputs, Pass pass) {
    if (!pass.training()) {
      return spread(inputs.sub(pass.value(movingMean)), pass.value(movingVariance));
    }
    NDArray mean = mean(inputs);
    NDArray centred = inputs.sub(mean);
    NDArray variance = mean(centred.square());
    pass.move(movingMean, average(pass.value(movingMean), mean));
    pass.move(movingVariance, average(pass.value(movingVariance), variance));
    return spread(centred, variance);
  }

  /** The mean over rows and positions, [B, P, I] to [I]. */
  private static NDArray mean(NDArray numbers) {
    return numbers.reshape(new Shape(-1, numbers.getShape().get(2))).mean(OVER_OUTPUTS);
  }

  private static NDArray spread(NDArray centred, NDArray variance) {
    return Numbers.times(centred.div(variance.add(EPSILON).sqrt()), SPREAD);
  }

  private static NDArray average(NDArray before, NDArray now) {
    return Numbers.times(before, DECAY).add(Numbers.times(now.stopGradient(), 1 - DECAY));
  }

  /** Begins the averages at outputs of the encoder, [N][I]. */
  void begin(double[][] outputs) {
    double[] means = new double[outputs[0].length];
    double[] variances = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      int number = i;
      double mean = Arrays.stream(outputs).mapToDouble(row -> row[number]).average().orElseThrow();
      means[i] = mean;
      variances[i] =
          Arrays.stream(outputs)
              .mapToDouble(row -> (row[number] - mean) * (row[number] - mean))
              .average()
              .orElseThrow();
    }
    HostArrays.write(movingMean.getArray(), means);
    HostArrays.write(movingVariance.getArray(), variances);
  }
}

package org.vaezoo.core.distribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.pass.StreamNoise;

/**
 * A mean over draws.
 *
 * @param mean of the values
 * @param standardError of that mean
 */
public record Estimate(double mean, double standardError) {

  public static Estimate of(NDArray array) {
    double[] values = HostArrays.read(array);
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Estimate(mean, Math.sqrt(squares / (values.length - 1) / values.length));
  }

  /** log q(z) - log p(z) over draws z from q. */
  public static Estimate ofRate(DiagonalGaussian one, Prior<DiagonalGaussian> prior, long draws) {
    Draw z = draw(one, draws);
    return of(z.logProb().sub(prior.logProb(z.z())));
  }

  /** Many draws from the posterior of one example. */
  public static Draw draw(DiagonalGaussian one, long draws) {
    return repeat(one, draws).draw(noise(one.mean().getManager()));
  }

  public static DiagonalGaussian repeat(DiagonalGaussian one, long rows) {
    long[] repeats = {rows, 1};
    return new DiagonalGaussian(one.mean().tile(repeats), one.logVariance().tile(repeats));
  }

  private static StreamNoise noise(NDManager manager) {
    return new StreamNoise(
        manager, DataType.FLOAT64, CounterStream.of(Purpose.REPARAMETERIZATION, 7));
  }
}

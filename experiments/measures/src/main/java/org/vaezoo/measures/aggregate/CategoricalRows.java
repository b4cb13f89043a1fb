package org.vaezoo.measures.aggregate;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.vaezoo.core.distribution.CategoricalCodes;
import org.vaezoo.core.distribution.Posterior;
import org.vaezoo.core.pass.HostArrays;

/**
 * Codes that are drawn at each position, units being positions. The marginals q(z_p) are exact
 * frequencies over all examples. The joint q(z) = 1/N sum over n of prod q(z_p|n) is summed over
 * all examples at each draw; N tables of P K probabilities are too many to hold, so the encoder
 * passes over the split a second time.
 */
final class CategoricalRows implements PosteriorRows {

  private final int positions;
  private final int codes;
  private final double[] frequencies;
  private double[] own = {};

  /**
   * @param table [B, P, K]
   */
  CategoricalRows(Shape table) {
    this.positions = Math.toIntExact(table.get(1));
    this.codes = Math.toIntExact(table.get(2));
    this.frequencies = new double[positions * codes];
  }

  @Override
  public void add(Posterior posterior, double[] z) {
    double[] table = table(posterior);
    for (int i = 0; i < table.length; i++) {
      frequencies[i % frequencies.length] += Math.exp(table[i]);
    }
    int filled = own.length;
    own = Arrays.copyOf(own, filled + z.length);
    for (int i = 0; i < z.length; i++) {
      own[filled + i] = table[i * codes + (int) z[i]];
    }
  }

  @Override
  public Densities densities(double[] z, int[] chosen, Again again) {
    int examples = own.length / positions;
    double[] posterior = new double[chosen.length * positions];
    double[] marginals = new double[posterior.length];
    int[] drawn = new int[posterior.length];
    for (int i = 0; i < drawn.length; i++) {
      int at = chosen[i / positions] * positions + i % positions;
      drawn[i] = i % positions * codes + (int) z[at];
      posterior[i] = own[at];
      marginals[i] = Math.log(frequencies[drawn[i]] / examples);
    }
    double[] joint = joint(drawn, posterior, examples, again);
    return new Densities(positions, posterior, joint, marginals);
  }

  /**
   * log q(z) of each draw, [M].
   *
   * @param drawn place of each drawn code in the table of an example, [M * P]
   * @param posterior log q(z_p|n) of the draw's own example, [M * P]
   */
  private double[] joint(int[] drawn, double[] posterior, int examples, Again again) {
    double[] logOwn = new double[drawn.length / positions];
    Arrays.setAll(logOwn, m -> Arrays.stream(posterior, m * positions, (m + 1) * positions).sum());
    double[] ratios = new double[logOwn.length];
    again.forEach(
        batch -> {
          double[] table = table(batch);
          for (int start = 0; start < table.length; start += frequencies.length) {
            for (int m = 0; m < ratios.length; m++) {
              ratios[m] += ratio(table, start, drawn, m * positions, logOwn[m]);
            }
          }
        });
    double[] joint = new double[logOwn.length];
    Arrays.setAll(joint, m -> logOwn[m] + Math.log(ratios[m] / examples));
    return joint;
  }

  /** q(z|n) of one example over that of the draw's own; a product of numbers below one. */
  private double ratio(double[] table, int start, int[] drawn, int first, double logOwn) {
    double log = -logOwn;
    for (int p = first; p < first + positions && log >= Densities.NEGLIGIBLE; p++) {
      log += table[start + drawn[p]];
    }
    return Densities.ratio(log);
  }

  /** log q of every code at every position, [B * P * K]. */
  private static double[] table(Posterior posterior) {
    return HostArrays.read(((CategoricalCodes) posterior).logProbabilities());
  }
}

package org.vaezoo.measures.aggregate;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.distribution.Posterior;

/**
 * Deterministic codes, units being positions. q(z) is the share of the examples that have all codes
 * of z, q(z_p) of those that have the code of z at position p: both are counted. Over all N
 * examples the index-code information is the entropy of the tuples of codes, exactly; it is log N
 * where no two examples share all their codes.
 *
 * @param positions P
 */
record ChosenCodeRows(int positions) implements PosteriorRows {

  /** Nothing: the draws, which are handed over later, are the codes themselves. */
  @Override
  public void add(Posterior posterior, double[] z) {}

  @Override
  public Densities densities(double[] z, int[] chosen, Again again) {
    int examples = z.length / positions;
    Map<DoubleBuffer, Integer> tuples = new LinkedHashMap<>();
    Map<DoubleBuffer, Integer> codes = new LinkedHashMap<>();
    for (int n = 0; n < examples; n++) {
      tuples.merge(tuple(z, n), 1, Integer::sum);
      for (int p = 0; p < positions; p++) {
        codes.merge(code(z, n, p), 1, Integer::sum);
      }
    }
    double[] aggregate = new double[chosen.length];
    double[] marginals = new double[chosen.length * positions];
    for (int m = 0; m < chosen.length; m++) {
      aggregate[m] = logShare(tuples.get(tuple(z, chosen[m])), examples);
      for (int p = 0; p < positions; p++) {
        marginals[m * positions + p] = logShare(codes.get(code(z, chosen[m], p)), examples);
      }
    }
    return new Densities(positions, new double[marginals.length], aggregate, marginals);
  }

  /** All codes of an example. */
  private DoubleBuffer tuple(double[] z, int example) {
    return DoubleBuffer.wrap(Arrays.copyOfRange(z, example * positions, (example + 1) * positions));
  }

  /** A position and the code of an example there. */
  private DoubleBuffer code(double[] z, int example, int position) {
    return DoubleBuffer.wrap(new double[] {position, z[example * positions + position]});
  }

  private static double logShare(int count, int examples) {
    return Math.log(count / (double) examples);
  }
}

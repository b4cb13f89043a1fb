package org.vaezoo.core.diagnose.floor;

import org.vaezoo.core.pass.Tokens;

/** Each token is drawn from one distribution, the end of a sequence too. */
final class UnigramTokens implements IndependentFloor {

  private final double[] logs;

  /**
   * @param logs log p of each token, [V]
   */
  UnigramTokens(double[] logs) {
    this.logs = logs;
  }

  /**
   * The shares of tokens, with one more token that is spread evenly over the vocabulary.
   *
   * @param counts of each token, [V]
   */
  static double[] logs(double[] counts) {
    double all = 1;
    for (double count : counts) {
      all += count;
    }
    double[] logs = new double[counts.length];
    for (int v = 0; v < logs.length; v++) {
      logs[v] = Math.log((counts[v] + 1.0 / logs.length) / all);
    }
    return logs;
  }

  @Override
  public String name() {
    return Floors.UNIGRAM;
  }

  @Override
  public double logProb(int place, double token) {
    return token == Tokens.PADDING ? 0 : logs[(int) token];
  }
}

package org.vaezoo.core.verdict;

import org.vaezoo.core.diagnose.Estimate;

/**
 * Whether a little more information would pay.
 *
 * @param eigenvalue λ, the payoff: see {@code docs/decisions/0010-one-verdict.md}
 * @param chance what the same estimate gives of examples whose dimensions were shuffled
 */
public record Payoff(Estimate eigenvalue, double chance) {

  /**
   * What one more unit takes of D + βR in nats: (λ - β - β log(λ/β)) / 2 where λ is above β, else
   * nothing. Of probabilistic principal components (Tipping and Bishop 1999) it is the whole.
   *
   * @param weight β, not negative
   */
  public static double gain(double eigenvalue, double weight) {
    if (eigenvalue <= weight) {
      return 0;
    }
    return weight == 0
        ? eigenvalue / 2
        : (eigenvalue - weight - weight * Math.log(eigenvalue / weight)) / 2;
  }

  /** The interval of that gain; from nothing on where λ is not clear of chance. */
  public EvidenceInterval gain(double weight) {
    EvidenceInterval between = EvidenceInterval.of(eigenvalue);
    double low = between.low() > chance ? gain(between.low(), weight) : 0;
    double high = Double.isInfinite(between.high()) ? between.high() : gain(between.high(), weight);
    return new EvidenceInterval(low, Math.max(low, high));
  }
}

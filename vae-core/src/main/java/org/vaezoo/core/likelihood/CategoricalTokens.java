package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.distribution.Residual;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;
import org.vaezoo.core.pass.Tokens;

/**
 * Sequences of at most T tokens of a vocabulary of V, with a probability for each token at each
 * place. An example is a row of token numbers, followed by {@value Tokens#PADDING} where it is
 * shorter than T; only tokens are scored, never the padding.
 *
 * <p>With {@link Tokens#END} as a token it is a normalised density of sequences of varying length:
 * of those that end at their first end token, and of those of T tokens without one. That is what
 * {@link #sample} draws. Given z the places are independent; a decoder that reads its own output
 * has logits that depend on earlier tokens, and scores them with the same formula.
 */
public final class CategoricalTokens implements Likelihood {

  private static final int[] PLACES = {1};
  private static final int[] OVER_PLACES = {2};

  private final Categories tokens;

  /**
   * @param logits unnormalised log-probabilities of the tokens at each place, [B, V, T]
   */
  public CategoricalTokens(NDArray logits) {
    this.tokens = new Categories(logits);
  }

  /** Ones where there is a token, zeros where there is padding, [B, T]. */
  public static NDArray real(NDArray x) {
    return Detached.like(x, x.gte(0));
  }

  @Override
  public Shape batchShape() {
    return tokens.batchShape();
  }

  @Override
  public Shape eventShape() {
    return tokens.eventShape();
  }

  /** T, the most that an example can have. */
  @Override
  public NDArray dimensions() {
    NDArray logits = tokens.logits();
    float places = eventShape().size();
    return logits.getManager().full(batchShape(), places, logits.getDataType());
  }

  /** The number of real tokens of each example. */
  @Override
  public NDArray dimensions(NDArray x) {
    return real(x).sum(PLACES);
  }

  /** A token for each place, padding after the first end. */
  @Override
  public NDArray sample(Noise noise) {
    NDArray number = tokens.sample(noise);
    NDArray ends = Detached.like(number, number.eq(Tokens.END));
    NDArray over = Detached.like(number, ends.cumSum(1).sub(ends).gt(0));
    return number.mul(over.neg().add(1)).sub(over);
  }

  /** Of each kind of token the sum over real places of (is it - its probability), [B, V]. */
  @Override
  public Optional<Residual> residual(NDArray x) {
    NDArray scored = real(x).expandDims(1);
    NDArray p = tokens.probabilities();
    NDArray difference = tokens.chosen(x).sub(p).mul(scored).sum(OVER_PLACES);
    NDArray variance = p.sub(p.square()).mul(scored).sum(OVER_PLACES);
    return Optional.of(new Residual(difference, Optional.of(variance)));
  }

  /** The sum over real tokens of the token's logit - log sum of the exponentials of all logits. */
  @Override
  public NDArray logProb(NDArray x) {
    return tokens.logProb(x).squeeze(1).mul(real(x)).sum(PLACES);
  }
}

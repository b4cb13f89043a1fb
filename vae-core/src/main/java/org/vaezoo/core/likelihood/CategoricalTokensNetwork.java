package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.pass.Pass;

/**
 * V logits for each place to sequences of tokens.
 *
 * @param example [T], the longest sequence
 * @param vocabulary number of tokens, V
 */
public record CategoricalTokensNetwork(Shape example, int vocabulary) implements LikelihoodNetwork {

  @Override
  public Shape parameterShape() {
    return new Shape(vocabulary).addAll(example);
  }

  /**
   * The likelihood of the logits.
   *
   * @param parameters [B, V, T]
   */
  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new CategoricalTokens(parameters);
  }

  /**
   * Not there: the mean of token numbers has no meaning.
   *
   * @throws UnsupportedOperationException always; a spec that asks for it is refused when it is
   *     read
   */
  @Override
  public double[] bias(double[] mean) {
    throw new UnsupportedOperationException("tokens have no mean to begin at");
  }
}

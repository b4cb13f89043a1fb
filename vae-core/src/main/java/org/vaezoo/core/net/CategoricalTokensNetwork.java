package org.vaezoo.core.net;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.vaezoo.core.dist.CategoricalTokens;
import org.vaezoo.core.dist.Likelihood;
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
    return layout().shape();
  }

  /**
   * The likelihood of the logits.
   *
   * @param parameters [B, V * T]: token v at place t stands at v * T + t
   */
  @Override
  public Likelihood at(NDArray parameters, Pass pass) {
    return new CategoricalTokens(layout().split(parameters));
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

  private ParameterLayout layout() {
    return new ParameterLayout(vocabulary, example);
  }
}

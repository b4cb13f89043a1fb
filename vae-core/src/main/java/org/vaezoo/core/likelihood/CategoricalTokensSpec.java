package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/** Sequences of tokens, with a probability for each token at each place. */
@PartType("categorical-tokens")
@Doc("Sequences of tokens, with a probability for each token at each place.")
public record CategoricalTokensSpec() implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.TOKEN);
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new Network(input.example(), input.vocabulary().orElseThrow());
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.PROBABILITIES, Feature.TOKENS);
  }

  /**
   * V logits for each place to sequences of tokens.
   *
   * @param example [T], the longest sequence
   * @param vocabulary number of tokens, V
   */
  public record Network(Shape example, int vocabulary) implements LikelihoodNetwork {

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
}

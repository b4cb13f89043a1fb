package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Set;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.network.LikelihoodNetwork;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/**
 * A bag of things, given how many there are.
 *
 * <p>Miao et al. (2016) and Liang et al. (2018) leave the coefficient N! / (x_1! ... x_D!) out: the
 * density is then that of the things in one order, larger distortions by the log of the number of
 * orders, and the same gradients.
 */
@PartType("multinomial")
@Doc("Counts, given their sum (Liang et al. 2018, with the coefficient).")
public record MultinomialSpec(
    @Doc("Whether the things have an order: leaves the multinomial coefficient out, as papers do.")
        @Default("false")
        boolean ordered,
    @Range(min = 1, max = 1 << 16)
        @Doc("How many things are in a bag that is drawn; the density takes each example's own.")
        @Default("100")
        int things)
    implements LikelihoodSpec {

  @Override
  public Set<DataKind> kinds() {
    return Set.of(DataKind.COUNT);
  }

  @Override
  public boolean isOrdered() {
    return ordered;
  }

  @Override
  public LikelihoodNetwork network(InputDescription input) {
    return new Network(input.example(), ordered, things);
  }

  /** No mean, which depends on how many things there are, and no probability of each dimension. */
  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.BEGINNING, Feature.PLACES);
  }

  /**
   * Logits of the kinds to bags of things.
   *
   * @param parameterShape shape of an example
   * @param ordered whether the density is that of the things in one order
   * @param things N of the bags that are drawn
   */
  public record Network(Shape parameterShape, boolean ordered, int things)
      implements LikelihoodNetwork {

    /** A kind that never occurs begins at this part of the average kind's probability. */
    private static final double LEAST_SHARE = 0.001;

    @Override
    public Likelihood at(NDArray parameters, Pass pass) {
      return new Multinomial(parameters, ordered, things);
    }

    /** The log of each kind's share of all things. */
    @Override
    public double[] bias(double[] mean) {
      double average = Arrays.stream(mean).average().orElseThrow();
      return Arrays.stream(mean)
          .map(count -> Math.log(Math.max(count, LEAST_SHARE * average) / (average * mean.length)))
          .toArray();
    }
  }
}

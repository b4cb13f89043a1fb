package org.vaezoo.core.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.posterior.PosteriorSpec;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** The encoder's Gaussian through inverse autoregressive flows. */
@PartType("iaf")
@Doc("The encoder's Gaussian through inverse autoregressive flows (Kingma et al. 2016).")
public record InverseAutoregressiveSpec(
    @Range(min = 1, max = 100) @Doc("Number of flows.") int steps,
    @Range(min = 1, max = 1 << 16) @Doc("Nodes of each hidden layer of a step's masked network.")
        List<Integer> hidden,
    @Doc("Nonlinearity after each hidden layer.") @Default("\"elu\"") Activation activation)
    implements PosteriorSpec {

  public InverseAutoregressiveSpec {
    hidden = List.copyOf(hidden);
  }

  @Override
  public PosteriorUnderPrior<FlowPosterior> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    return FlowEncoder.underDraws(
        recognition,
        prior,
        (features, weights) ->
            new InverseAutoregressiveNetwork(
                recognition.units(), features, steps, hidden, activation, weights));
  }

  @Override
  public void check(String pointer, Problems problems) {
    if (hidden.isEmpty()) {
      problems.add(pointer + "/hidden", "expected at least one layer, found none");
    }
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.VARIANCE);
  }
}

package org.vaezoo.core.flow;

import java.util.List;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Latents that masked autoregressive flows map to a standard normal.
 *
 * @param steps number of flows
 * @param hidden nodes of each hidden layer of a step's masked network
 * @param activation after each hidden layer
 */
@PartType("flow")
@Doc("Masked autoregressive flows to N(0, I) (Papamakarios et al. 2017).")
public record FlowPriorSpec(
    @Range(min = 1, max = 100) @Doc("Number of flows.") int steps,
    @Range(min = 1, max = 1 << 16) @Doc("Nodes of each hidden layer of a step's masked network.")
        List<Integer> hidden,
    @Doc("Nonlinearity after each hidden layer.") @Default("\"elu\"") Activation activation)
    implements PriorSpec {

  public FlowPriorSpec {
    hidden = List.copyOf(hidden);
  }

  @Override
  public PriorNetwork<DiagonalGaussian> network(
      long units, InputDescription input, Encoder encoder, InitialWeights weights) {
    return new FlowPriorNetwork(Math.toIntExact(units), steps, hidden, activation, weights);
  }

  @Override
  public void check(InputDescription input, String pointer, Problems problems) {
    if (hidden.isEmpty()) {
      problems.add(pointer + "/hidden", "expected at least one layer, found none");
    }
  }

  @Override
  public Set<Feature> gives() {
    return Set.of(Feature.OWN_PARAMETERS);
  }
}

package org.vaezoo.core.flow;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.PriorSpec;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/** Latents that masked autoregressive flows map to a standard normal. */
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
    return new Network(Math.toIntExact(units), steps, hidden, activation, weights);
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

  /**
   * A learned prior that masked autoregressive flows map to N(0, I); it begins near N(0, I). The
   * order of the units is reversed from step to step.
   */
  static final class Network implements PriorNetwork<DiagonalGaussian> {

    private final long units;
    private final ModelBlock parts = new ModelBlock();
    private final List<MaskedNetwork> steps = new ArrayList<>();

    /**
     * @param units U
     * @param count number of steps
     * @param hidden nodes of each hidden layer of a step's network
     * @param activation after each hidden layer
     */
    Network(
        int units, int count, List<Integer> hidden, Activation activation, InitialWeights weights) {
      this.units = units;
      for (int i = 0; i < count; i++) {
        String name = "step" + i;
        MaskedNetwork network =
            new MaskedNetwork(units, hidden, activation, i % 2 == 1, 0, weights.of(name));
        parts.add(name, network.block());
        steps.add(network);
      }
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Prior<DiagonalGaussian> at(Context context, Pass pass) {
      List<MaskedAutoregressiveFlow> flows =
          steps.stream().map(step -> new MaskedAutoregressiveFlow(step.at(pass))).toList();
      return new FlowPrior(context.rows(), units, flows);
    }
  }
}

package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Activation;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
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
            new Network(recognition.units(), features, steps, hidden, activation, weights));
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

  /**
   * Inverse autoregressive flows whose masked networks read an encoder's features: Kingma et al.
   * (2016), algorithm 1. The order of the units is reversed from step to step. As the paper asks, s
   * begins well above zero, at {@value #OPEN}, so that a step begins as a small change of z.
   *
   * <p>Where the paper's encoder has an extra output h, each step here has a linear map of the
   * encoder's features.
   */
  static final class Network implements FlowNetwork {

    /** Where s begins: sigmoid(2) = 0.88 of z is kept. */
    static final double OPEN = 2;

    private record Step(Linear context, MaskedNetwork network) {}

    private final ModelBlock parts = new ModelBlock();
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param units U
     * @param features F
     * @param count number of steps
     * @param hidden nodes of each hidden layer of a step's network
     * @param activation after each hidden layer
     */
    Network(
        int units,
        long features,
        int count,
        List<Integer> hidden,
        Activation activation,
        InitialWeights weights) {
      for (int i = 0; i < count; i++) {
        InitialWeights own = weights.of("step" + i);
        Linear context = Layers.linear(hidden.get(0), new GlorotUniform(), own.of("context"));
        MaskedNetwork network =
            new MaskedNetwork(units, hidden, activation, i % 2 == 1, OPEN, own.of("network"));
        parts.add("context" + i, context, new Shape(1, features));
        parts.add("step" + i, network.block());
        steps.add(new Step(context, network));
      }
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Flow at(NDArray features, Pass pass) {
      return new Flows(steps.stream().map(step -> flow(step, features, pass)).toList());
    }

    private static Flow flow(Step step, NDArray features, Pass pass) {
      NDArray context = pass.repeat(pass.forward(step.context(), features));
      return new InverseAutoregressiveFlow(step.network().at(context, pass));
    }
  }
}

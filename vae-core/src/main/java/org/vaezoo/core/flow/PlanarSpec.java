package org.vaezoo.core.flow;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.GlorotUniform;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Initialization;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NormalInitialization;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.posterior.PosteriorSpec;
import org.vaezoo.core.posterior.PosteriorUnderPrior;
import org.vaezoo.core.posterior.Recognition;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Range;

/** The encoder's Gaussian through planar flows. */
@PartType("planar")
@Doc("The encoder's Gaussian through planar flows (Rezende and Mohamed 2015).")
public record PlanarSpec(@Range(min = 1, max = 1000) @Doc("Number of flows.") int steps)
    implements PosteriorSpec {

  @Override
  public PosteriorUnderPrior<FlowPosterior> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    return FlowEncoder.underDraws(
        recognition,
        prior,
        (features, weights) -> new Network(recognition.units(), features, steps, weights));
  }

  @Override
  public Set<Feature> gives() {
    return Ordered.set(Feature.RATE, Feature.VARIANCE);
  }

  /**
   * Planar flows whose parameters u, w and b are linear in an encoder's features, as in Rezende and
   * Mohamed (2015), figure 2: each example has a flow of its own. The weights of u begin small, so
   * that the flow begins near the identity.
   */
  static final class Network implements FlowNetwork {

    private static final Initialization SMALL = new NormalInitialization(0.01);

    private final int steps;
    private final ModelBlock parts = new ModelBlock();
    private final Linear u;
    private final Linear w;
    private final Linear b;

    /**
     * @param units U
     * @param features F
     * @param steps number of planar flows
     */
    Network(long units, long features, int steps, InitialWeights weights) {
      this.steps = steps;
      Initialization scheme = new GlorotUniform();
      Shape input = new Shape(1, features);
      u = parts.add("u", Layers.linear(steps * units, SMALL, weights.of("u")), input);
      w = parts.add("w", Layers.linear(steps * units, scheme, weights.of("w")), input);
      b = parts.add("b", Layers.linear(steps, scheme, weights.of("b")), input);
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Flow at(NDArray features, Pass pass) {
      NDList us = ofEachStep(u, features, pass);
      NDList ws = ofEachStep(w, features, pass);
      NDList bs = ofEachStep(b, features, pass);
      List<Flow> flows = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        flows.add(new PlanarFlow(us.get(step), ws.get(step), bs.get(step)));
      }
      return new Flows(flows);
    }

    private NDList ofEachStep(Linear head, NDArray features, Pass pass) {
      return pass.repeat(pass.forward(head, features)).split(steps, 1);
    }
  }
}

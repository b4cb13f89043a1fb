package org.vaezoo.core.posterior;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;
import java.util.List;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;
import org.vaezoo.core.model.PriorNetwork;
import org.vaezoo.core.network.Body;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.PosteriorNetwork;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.SampledPriorNetwork;
import org.vaezoo.core.prior.StandardNormalSpec;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;

/**
 * The encoder's mean itself, without noise: the deterministic encoder of Tolstikhin et al. (2018),
 * section 4, and of a plain autoencoder. It has no density, so that the model has no rate.
 */
@PartType("point")
@Doc("One code for each example, without noise: a deterministic encoder. It has no rate.")
public record PointPosteriorSpec() implements PosteriorSpec {

  /** A prior that no rate is taken under still says what is drawn from it. */
  @Override
  public PosteriorUnderPrior<Point> network(
      Recognition recognition, Function<Encoder, PriorNetwork<DiagonalGaussian>> prior) {
    return new PosteriorUnderPrior<>(
        new PointEncoder(recognition),
        new SampledPriorNetwork<>(new StandardNormalSpec.Network(recognition.units())));
  }

  /** What has no rate would teach a prior nothing. */
  @Override
  public List<Need> needs() {
    return List.of(
        Need.of(Feature.STANDARD_NORMAL, Role.PRIOR)
            .because(
                "there is no rate under the prior, so that it would learn nothing; expected"
                    + " standard-normal, found {}"));
  }

  /** A deterministic encoder: layers, then one number for each unit. */
  static final class PointEncoder implements PosteriorNetwork<Point> {

    private final ModelBlock parts = new ModelBlock();
    private final Block body;
    private final Linear code;

    /** An encoder of these layers and units. */
    PointEncoder(Recognition recognition) {
      InitialWeights weights = recognition.weights().of("encoder");
      Shape example = recognition.example();
      Body layers = recognition.layers().encoder(example, weights.of("body"));
      body = parts.add("body", layers.block(), new Shape(1).addAll(example));
      code =
          parts.add(
              "mean",
              Layers.linear(recognition.units(), recognition.heads(), weights.of("mean")),
              new Shape(1, layers.features()));
    }

    @Override
    public Block block() {
      return parts;
    }

    @Override
    public Point posterior(NDArray x, Pass pass) {
      return new Point(pass.repeat(pass.forward(code, pass.forward(body, x))));
    }
  }
}

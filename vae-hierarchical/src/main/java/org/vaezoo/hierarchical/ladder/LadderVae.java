package org.vaezoo.hierarchical.ladder;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.hierarchical.layers.DrawnLayer;
import org.vaezoo.hierarchical.layers.HierarchicalVae;
import org.vaezoo.hierarchical.layers.TopDown;

/**
 * The ladder variational autoencoder of Sonderby et al. (2016), section 2. A deterministic upward
 * pass gives features d_1, ..., d_L and at each a Gaussian that the data suggest; on the way down
 * the posterior of a layer is the product of that Gaussian and the layer's own prior given the draw
 * above. So a posterior depends on draws above it alone, and every rate is in closed form. The top
 * is drawn first.
 *
 * <p>Deviations: the networks give log-variances where the paper takes the softplus of a linear
 * layer; batch normalisation stands in the specs of the layers; the paper's warm-up of the rate is
 * the objective's matter. With one layer this is the plain model.
 */
public final class LadderVae extends HierarchicalVae {

  private final List<Encoder> rungs;
  private final TopDown p;

  /**
   * @param rungs of the upward pass, from the data up, each from the features of the one below
   * @param p the generative model
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  public LadderVae(List<Encoder> rungs, TopDown p, Objective objective, boolean biasFromData) {
    super(p.groups(), p.decoder(), objective, biasFromData);
    this.rungs = List.copyOf(rungs);
    this.p = p;
    for (int rung = 0; rung < rungs.size(); rung++) {
      add("encoder" + (rung + 1), rungs.get(rung).block());
    }
    add("priors", p.block());
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    List<DiagonalGaussian> suggested = upward(batch.x(), pass);
    List<DrawnLayer> layers = new ArrayList<>();

    DiagonalGaussian q = suggested.get(0);
    Draw z = q.draw(pass.noise());
    layers.add(DrawnLayer.of(groups().get(0), q, p.top(batch.size() * pass.samples()), z));
    for (int layer = 1; layer < groups().size(); layer++) {
      GaussianPrior prior = p.prior(layer, z.z(), pass);
      q = PrecisionWeighted.product(suggested.get(layer), prior.density());
      z = q.draw(pass.noise());
      layers.add(DrawnLayer.of(groups().get(layer), q, prior, z));
    }
    return inference(batch, layers, z.z(), pass);
  }

  @Override
  public DiagonalGaussian posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    int place = groups().indexOf(group);
    DiagonalGaussian suggested = upward(batch.x(), pass).get(place);
    if (place == 0) {
      return suggested;
    }
    NDArray above = drawn.of(groups().get(place - 1)).orElseThrow();
    return PrecisionWeighted.product(suggested, p.prior(place, above, pass).density());
  }

  @Override
  public Prior<?> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return p.prior(group, context, above, pass);
  }

  /** What the data suggest of each layer, top first. */
  private List<DiagonalGaussian> upward(NDArray x, Pass pass) {
    List<DiagonalGaussian> suggested = new ArrayList<>();
    NDArray d = x;
    for (Encoder rung : rungs) {
      d = rung.features(d, pass);
      suggested.add(0, rung.gaussian(d, pass));
    }
    return suggested;
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    return p.generate(context, given, pass);
  }
}

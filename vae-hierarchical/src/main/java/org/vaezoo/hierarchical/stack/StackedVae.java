package org.vaezoo.hierarchical.stack;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Numbers;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.hierarchical.layers.DrawnLayer;
import org.vaezoo.hierarchical.layers.HierarchicalVae;
import org.vaezoo.hierarchical.layers.TopDown;

/**
 * Several stochastic layers, inferred from the data up: Burda, Grosse and Salakhutdinov (2016),
 * equations 1 and 2. q(z_1, ..., z_L|x) = q(z_1|x) q(z_2|z_1) ... q(z_L|z_(L-1)), each layer drawn
 * once, z_1 first.
 *
 * <p>The rate of the top layer is in closed form given z_(L-1). That of a lower layer is log q -
 * log p at the draw: its prior p(z_l|z_(l+1)) is given a z_(l+1) that was drawn from z_l itself, so
 * that the divergence between the two Gaussians would not be its expectation. It is an unbiased
 * estimate that splits by unit and can be negative.
 *
 * <p>A unit's activity counts how its posterior mean moves over the examples. For the upper layers
 * that mean depends on the draw below, where Burda et al. average over draws (section 5.1): here it
 * moves by that noise too, and activity is an upper bound of theirs.
 */
public final class StackedVae extends HierarchicalVae {

  private final List<Encoder> encoders;
  private final TopDown p;

  /**
   * @param encoders of q(z_1|x), q(z_2|z_1), ...
   * @param p the generative model
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  public StackedVae(List<Encoder> encoders, TopDown p, Objective objective, boolean biasFromData) {
    super(p.groups(), p.decoder(), objective, biasFromData);
    this.encoders = List.copyOf(encoders);
    this.p = p;
    for (int layer = 0; layer < encoders.size(); layer++) {
      add("encoder" + (layer + 1), encoders.get(layer).block());
    }
    add("priors", p.block());
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    List<DiagonalGaussian> q = new ArrayList<>();
    List<Draw> z = new ArrayList<>();
    q.add(encoders.get(0).posterior(batch.x(), pass));
    z.add(q.get(0).draw(pass.noise()));
    for (int layer = 1; layer < encoders.size(); layer++) {
      q.add(encoders.get(layer).posterior(z.get(layer - 1).z(), pass.once()));
      z.add(q.get(layer).draw(pass.noise()));
    }
    return inference(batch, layers(q, z, pass), z.get(0).z(), pass);
  }

  /** From the data up. */
  @Override
  public List<LatentGroup> inferred() {
    List<LatentGroup> upward = new ArrayList<>(groups());
    Collections.reverse(upward);
    return upward;
  }

  @Override
  public DiagonalGaussian posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    int layer = inferred().indexOf(group);
    NDArray below = layer == 0 ? batch.x() : drawn.of(inferred().get(layer - 1)).orElseThrow();
    return encoders.get(layer).posterior(below, pass);
  }

  @Override
  public Prior<?> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return p.prior(group, context, above, pass);
  }

  /** Top first, each at its draw. */
  private List<DrawnLayer> layers(List<DiagonalGaussian> q, List<Draw> z, Pass pass) {
    int top = q.size() - 1;
    List<DrawnLayer> layers = new ArrayList<>();
    long rows = z.get(top).z().getShape().get(0);
    layers.add(DrawnLayer.of(groups().get(0), q.get(top), p.top(rows), z.get(top)));
    for (int layer = top - 1; layer >= 0; layer--) {
      int place = top - layer;
      GaussianPrior prior = p.prior(place, z.get(layer + 1).z(), pass);
      Rate rate = logRatio(q.get(layer), prior.density(), z.get(layer).z());
      layers.add(DrawnLayer.of(groups().get(place), q.get(layer), prior, z.get(layer), rate));
    }
    return layers;
  }

  /** log q(z) - log p(z) of each unit. */
  private static Rate logRatio(DiagonalGaussian q, DiagonalGaussian p, NDArray z) {
    NDArray twice = surprise(p, z).sub(surprise(q, z));
    return Rate.sampledByUnit(Numbers.times(twice, 0.5));
  }

  /** -2 log N(z) - log 2 pi of each unit. */
  private static NDArray surprise(DiagonalGaussian density, NDArray z) {
    NDArray distance = z.sub(density.mean()).square();
    return distance.mul(density.logVariance().neg().exp()).add(density.logVariance());
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    return p.generate(context, given, pass);
  }
}

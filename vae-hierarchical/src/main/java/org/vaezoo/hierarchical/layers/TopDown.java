package org.vaezoo.hierarchical.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.Encoder;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.core.prior.StandardNormal;

/**
 * The generative model p(z_L) p(z_(L-1)|z_L) ... p(x|z_1) of Burda, Grosse and Salakhutdinov
 * (2016), equation 1, and of Sonderby et al. (2016), equations 1 to 3: N(0, I) at the top, below it
 * diagonal Gaussians whose mean and variance depend on the layer above.
 *
 * @param groups z_L first
 * @param priors the network of p(z_l|z_(l+1)) for each group but the top one, upper first
 * @param decoder p(x|z_1)
 */
public record TopDown(List<LatentGroup> groups, List<Encoder> priors, Decoder decoder) {

  /** The parameters of the priors, each under the name of its group. */
  public Block block() {
    ModelBlock parts = new ModelBlock();
    IntStream.range(0, priors.size())
        .forEach(i -> parts.add(groups.get(i + 1).name(), priors.get(i).block()));
    return parts;
  }

  /** p(z_L) of a number of rows. */
  public StandardNormal top(long rows) {
    return new StandardNormal(rows, groups.get(0).units());
  }

  /**
   * p(z_l|z_(l+1)).
   *
   * @param below place of the group of z_l, 1 for the one below the top
   * @param above z_(l+1), one row for each of the prior
   */
  public GaussianPrior prior(int below, NDArray above, Pass pass) {
    return new GaussianPrior(priors.get(below - 1).posterior(above, pass.once()));
  }

  /**
   * p of a group given the one above it.
   *
   * @param above latents of that one at least
   */
  public Prior<?> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    int place = groups.indexOf(group);
    return place == 0
        ? top(context.rows())
        : prior(place, above.of(groups.get(place - 1)).orElseThrow(), pass);
  }

  /** p(x|z_1) for latents given or drawn, from the top down. */
  public Generation generate(Context context, Latents given, Pass pass) {
    Prior<?> prior = top(context.rows());
    NDArray z = drawn(groups.get(0), given, prior, pass);
    NDArray logPrior = prior.logProb(z);
    Map<String, NDArray> latents = new LinkedHashMap<>(Map.of(groups.get(0).name(), z));
    for (int below = 1; below < groups.size(); below++) {
      prior = prior(below, z, pass);
      z = drawn(groups.get(below), given, prior, pass);
      logPrior = logPrior.add(prior.logProb(z));
      latents.put(groups.get(below).name(), z);
    }
    return new Generation(decoder.likelihood(z, pass), new Latents(latents), logPrior);
  }

  private static NDArray drawn(LatentGroup group, Latents given, Prior<?> prior, Pass pass) {
    return given.of(group).orElseGet(() -> prior.sample(pass.noise()));
  }
}

package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.function.Function;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.network.InitialWeights;
import org.vaezoo.core.network.Layers;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.ResidualLayer;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;

/**
 * One block of the downward pass: Child (2021), figure 3. From the feature map h come the prior of
 * its latents and a change of h; with the encoder's feature map comes the posterior; the latents
 * are projected and added, and a residual block follows.
 *
 * <p>The prior's last weights begin at zero, so that every prior begins as N(0, I) and h unchanged.
 * Those of the projection and of the residual block begin small, by the square root of the number
 * of blocks.
 */
final class TopDownBlock {

  private final ModelBlock parts = new ModelBlock();
  private final LatentGroup group;
  private final LatentMap latents;
  private final Block posterior;
  private final Block prior;
  private final Block projection;
  private final Block residual;

  /**
   * @param name of the latent group
   * @param map shape of h, [width, r, r]
   * @param latentChannels channels of the latents, Z
   * @param small by how much the last weights of projection and residual block are multiplied
   */
  TopDownBlock(
      String name,
      Shape map,
      long latentChannels,
      Bottleneck bottleneck,
      double small,
      InitialWeights weights) {
    long width = map.get(0);
    latents = new LatentMap(new Shape(latentChannels).addAll(map.slice(1)));
    group = new LatentGroup(name, latents.units());
    Shape both = new Shape(2 * width).addAll(map.slice(1));
    posterior =
        add(
            "posterior",
            bottleneck.layers(both, 2 * latentChannels, 1, weights.of("posterior")),
            both);
    prior =
        add(
            "prior",
            bottleneck.layers(map, 2 * latentChannels + width, 0, weights.of("prior")),
            map);
    projection =
        add(
            "projection",
            Layers.convolution(
                width,
                1,
                1,
                Bottleneck.scaled(bottleneck.initialization(), small),
                weights.of("projection")),
            latents.shape());
    residual =
        add(
            "residual",
            new ResidualLayer(map, bottleneck.layers(map, width, small, weights.of("residual"))),
            map);
  }

  private <B extends Block> B add(String name, B part, Shape input) {
    return parts.add(name, part, new Shape(1).addAll(input));
  }

  Block block() {
    return parts;
  }

  LatentGroup group() {
    return group;
  }

  /**
   * q(z|h, x).
   *
   * @param h the feature map so far, [k * B, width, r, r]
   * @param seen the encoder's feature map, [k * B, width, r, r]
   */
  DiagonalGaussian posterior(NDArray h, NDArray seen, Pass pass) {
    return latents.gaussian(pass.forward(posterior, h.concat(seen, 1)).split(2, 1));
  }

  /**
   * The feature map after the block.
   *
   * @param h the feature map before it, [k * B, width, r, r]
   * @param choose the latents under their prior, [k * B, Z * r * r]
   */
  NDArray run(NDArray h, Pass pass, Function<GaussianPrior, NDArray> choose) {
    long z = latents.channels();
    NDList outputs = pass.forward(prior, h).split(new long[] {z, 2 * z}, 1);
    NDArray chosen = choose.apply(new GaussianPrior(latents.gaussian(outputs)));
    NDArray map = latents.map(chosen);
    NDArray mixed = h.add(outputs.get(2)).add(pass.forward(projection, map));
    return pass.forward(residual, mixed);
  }
}

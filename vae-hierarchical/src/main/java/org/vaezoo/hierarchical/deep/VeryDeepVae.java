package org.vaezoo.hierarchical.deep;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.distribution.DiagonalGaussian;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.prior.GaussianPrior;
import org.vaezoo.hierarchical.layers.DrawnLayer;
import org.vaezoo.hierarchical.layers.HierarchicalVae;

/**
 * The very deep variational autoencoder of Child (2021), section 3: many groups of latent feature
 * maps, drawn from the smallest resolution up; prior and posterior of a block depend on all groups
 * above it through the feature map of the downward pass, so that every rate is in closed form.
 *
 * <p>Deviations: log-variances, kept within the range of every posterior here, where the author's
 * code has log sigma; one width for all resolutions; any likelihood, after one convolution, where
 * the paper has a mixture of discretised logistics; no gain before it; images can be cut into
 * patches, so that few cores can train the model. A step whose gradient is too large is skipped, as
 * in section 3 of the paper, by the trainer ({@code training.skipGradientNorm}).
 */
public final class VeryDeepVae extends HierarchicalVae {

  private final BottomUp encoder;
  private final Downward downward;

  /**
   * @param decoder from the last feature map to p(x|z)
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  VeryDeepVae(
      BottomUp encoder,
      Downward downward,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    super(downward.groups(), decoder, objective, biasFromData);
    this.encoder = encoder;
    this.downward = downward;
    add("encoder", encoder.block());
    add("downward", downward.block());
  }

  @Override
  public Inference infer(Batch batch, Pass pass) {
    Map<Integer, NDArray> seen = encoder.maps(batch.x(), pass);
    seen.replaceAll((resolution, map) -> pass.repeat(map));
    List<DrawnLayer> layers = new ArrayList<>();
    NDArray last =
        downward.run(
            batch.size() * pass.samples(),
            pass,
            (block, h, prior) -> {
              int resolution = Math.toIntExact(h.getShape().get(2));
              DiagonalGaussian q = block.posterior(h, seen.get(resolution), pass);
              Draw z = q.draw(pass.noise());
              layers.add(DrawnLayer.of(block.group(), q, prior, z));
              return z.z();
            });
    return inference(batch, layers, last, pass);
  }

  @Override
  public DiagonalGaussian posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    Map<Integer, NDArray> seen = encoder.maps(batch.x(), pass);
    return at(
        group,
        batch.size(),
        drawn,
        pass,
        (block, h, prior) ->
            block.posterior(h, seen.get(Math.toIntExact(h.getShape().get(2))), pass));
  }

  @Override
  public GaussianPrior prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return at(group, context.rows(), above, pass, (block, h, prior) -> prior);
  }

  /** What a block says of its latents. */
  private interface Said<T> {
    T of(TopDownBlock block, NDArray h, GaussianPrior prior);
  }

  /**
   * What a group's block says, below the latents that are known; those of blocks after it are 0.
   */
  private <T> T at(LatentGroup group, long rows, Latents known, Pass pass, Said<T> said) {
    List<T> found = new ArrayList<>();
    downward.run(
        rows,
        pass,
        (block, h, prior) -> {
          if (block.group().equals(group)) {
            found.add(said.of(block, h, prior));
          }
          return found.isEmpty()
              ? known.of(block.group()).orElseThrow()
              : prior.density().mean().zerosLike();
        });
    return found.get(0);
  }

  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    List<NDArray> logPriors = new ArrayList<>();
    Map<String, NDArray> latents = new LinkedHashMap<>();
    NDArray last =
        downward.run(
            context.rows(),
            pass,
            (block, h, prior) -> {
              NDArray z = given.of(block.group()).orElseGet(() -> prior.sample(pass.noise()));
              logPriors.add(prior.logProb(z));
              latents.put(block.group().name(), z);
              return z;
            });
    NDArray logPrior = logPriors.stream().reduce(NDArray::add).orElseThrow();
    return new Generation(decoder().likelihood(last, pass), new Latents(latents), logPrior);
  }
}

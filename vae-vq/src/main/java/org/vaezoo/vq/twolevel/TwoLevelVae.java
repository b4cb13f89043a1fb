package org.vaezoo.vq.twolevel;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.Prior;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.Generation;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.LatentGroup;
import org.vaezoo.core.model.Latents;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.vq.model.CodeLevel;
import org.vaezoo.vq.model.CodeVae;

/**
 * The two-level model of Razavi, van den Oord and Vinyals, "Generating diverse high-fidelity images
 * with VQ-VAE-2" (2019), section 3.1: codes on a coarse grid, the top; codes on a fine grid, the
 * bottom, chosen given the vectors of the top; a decoder that reads both. Any quantizers, priors,
 * likelihood and objective.
 *
 * <p>Under uniform priors the rate is P_top log K_top + P_bottom log K_bottom nats. A prior with
 * parameters learns its level's codes, those of the bottom given those of the top (section 3.2), by
 * a loss that moves nothing else.
 *
 * <p>Where this differs from the paper: the decoder reads the top's vectors repeated at the places
 * that they cover, and its first convolution mixes them with the bottom's; networks are those that
 * the spec names, convolutions without residual blocks; the priors are a PixelCNN without attention
 * and gates; priors are trained beside the model unless a phase puts them behind it; x has a
 * likelihood in nats, of which the paper's squared error is the Gaussian with fixed variance.
 */
public final class TwoLevelVae extends CodeVae {

  private final Grids grids;
  private final TwoLevelEncoder encoder;
  private final CodeLevel top;
  private final CodeLevel bottom;

  /**
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  TwoLevelVae(
      Grids grids,
      TwoLevelEncoder encoder,
      CodeLevel top,
      CodeLevel bottom,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    super(encoder.block(), List.of(top, bottom), decoder, objective, biasFromData);
    this.grids = grids;
    this.encoder = encoder;
    this.top = top;
    this.bottom = bottom;
  }

  /** The paper's algorithm 1: the top is chosen first, then the bottom given it. */
  @Override
  protected Inference infer(Batch batch, Pass pass, Optional<Coefficients> now) {
    NDArray h = encoder.features(batch.x(), pass);
    NDArray zTop = pass.repeat(encoder.top(h, pass));
    CodeLevel.Chosen above = top.choose(zTop, Context.of(batch, pass), pass, now);
    NDArray eTop = above.quantized().latents();

    NDArray zBottom = encoder.bottom(pass.repeat(h), eTop, pass);
    Context given = Context.of(above.quantized().draw().z());
    CodeLevel.Chosen below = bottom.choose(zBottom, given, pass, now);
    NDArray eBottom = below.quantized().latents();
    return inference(batch, List.of(above, below), grids.join(eTop, eBottom), pass);
  }

  @Override
  public CodePosterior posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    NDArray h = encoder.features(batch.x(), pass);
    if (group.equals(top.group())) {
      return top.posterior(encoder.top(h, pass), pass);
    }
    NDArray eTop = top.quantizer().vectors(drawn.of(top.group()).orElseThrow(), pass);
    return bottom.posterior(encoder.bottom(h, eTop, pass), pass);
  }

  @Override
  public Prior<CodePosterior> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return group.equals(top.group())
        ? top.prior(context, pass)
        : bottom.prior(Context.of(above.of(top.group()).orElseThrow()), pass);
  }

  /** Codes that are not given are drawn from their priors, the top's first. */
  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    CodeLevel.Drawn above = top.draw(context, given, pass);
    CodeLevel.Drawn below = bottom.draw(Context.of(above.codes()), given, pass);
    NDArray z = grids.join(above.vectors(), below.vectors());
    Latents drawn =
        new Latents(
            Ordered.map(top.group().name(), above.codes(), bottom.group().name(), below.codes()));
    return new Generation(
        decoder().likelihood(z, pass), drawn, above.logPrior().add(below.logPrior()));
  }

  /** The top first, as the bottom's encoder reads its vectors. */
  @Override
  public void prepare(DataSource train, Pass pass) {
    top.prepare(this::zTop, train, pass);
    bottom.prepare(this::zBottom, train, pass);
    super.prepare(train, pass);
  }

  private NDArray zTop(NDArray x, Pass pass) {
    return encoder.top(encoder.features(x, pass), pass);
  }

  private NDArray zBottom(NDArray x, Pass pass) {
    NDArray h = encoder.features(x, pass);
    NDArray eTop = top.quantizer().quantize(encoder.top(h, pass), pass).latents();
    return encoder.bottom(h, eTop, pass);
  }
}

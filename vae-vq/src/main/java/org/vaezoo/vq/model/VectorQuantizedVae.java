package org.vaezoo.vq.model;

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
import org.vaezoo.core.network.PositionEncoder;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * The vector-quantised variational autoencoder of van den Oord, Vinyals and Kavukcuoglu, "Neural
 * discrete representation learning" (2017): one of K codes at each of P positions, any quantizer,
 * any prior over codes, any likelihood, any objective.
 *
 * <p>The rate is part of the evidence lower bound, P log K nats for a deterministic choice under
 * the uniform prior; the paper leaves this constant out of its loss (below equation 3). In training
 * all codes cost the same; an evaluation takes their rate under their frequencies in the training
 * split, unless the spec says otherwise.
 */
public final class VectorQuantizedVae extends CodeVae {

  private final PositionEncoder encoder;
  private final CodeLevel codes;

  /**
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  VectorQuantizedVae(
      PositionEncoder encoder,
      CodeLevel codes,
      Decoder decoder,
      Objective objective,
      boolean biasFromData) {
    super(encoder.block(), List.of(codes), decoder, objective, biasFromData);
    this.encoder = encoder;
    this.codes = codes;
  }

  @Override
  protected Inference infer(Batch batch, Pass pass, Optional<Coefficients> now) {
    NDArray ze = encoded(batch.x(), pass);
    CodeLevel.Chosen z = codes.choose(ze, Context.of(batch, pass), pass, now);
    return inference(batch, List.of(z), z.quantized().latents(), pass);
  }

  /** z_e(x) at each position, repeated once for each sample of the pass, [k * B, P, I]. */
  NDArray encoded(NDArray x, Pass pass) {
    return pass.repeat(encoder.at(x, pass));
  }

  @Override
  public CodePosterior posterior(LatentGroup group, Batch batch, Latents drawn, Pass pass) {
    return codes.posterior(encoded(batch.x(), pass), pass);
  }

  @Override
  public Prior<CodePosterior> prior(LatentGroup group, Context context, Latents above, Pass pass) {
    return codes.prior(context, pass);
  }

  /** Codes that are not given are drawn from the model's prior, position by position. */
  @Override
  public Generation generate(Context context, Latents given, Pass pass) {
    CodeLevel.Drawn z = codes.draw(context, given, pass);
    Latents latents = Latents.of(codes.group(), z.codes());
    return new Generation(decoder().likelihood(z.vectors(), pass), latents, z.logPrior());
  }

  @Override
  public void prepare(DataSource train, Pass pass) {
    codes.prepare(encoder::at, train, pass);
    super.prepare(train, pass);
  }
}

package org.vaezoo.experiments.image;

import org.vaezoo.core.model.Latents;

/** Images of latents drawn from the prior. */
public final class SamplePicture implements Picture {

  @Override
  public String name() {
    return "samples";
  }

  @Override
  public String caption() {
    return "Samples: the mean of p(x|z) with z drawn from the prior, without pixel noise; of an"
        + " autoregressive decoder, which has no mean, a draw with it. A conditional model is given"
        + " the conditions of test examples. Codes without a prior of their own are drawn"
        + " uniformly, unlike those of any example.";
  }

  @Override
  public GridSize size() {
    return new GridSize(8, 8);
  }

  @Override
  public ImageGrid draw(ImageModel model, GridSize size) {
    return model.with(
        ImageModel.first(size.count()),
        (batch, pass) ->
            new ImageGrid(size.columns(), model.generated(batch, Latents.none(), pass)));
  }
}

package org.vaezoo.core.variant;

import java.util.List;

/** The variational autoencoder with a PixelCNN for a decoder. */
public final class PixelVae implements Variant {

  @Override
  public String name() {
    return "pixel-vae";
  }

  @Override
  public String summary() {
    return "predicts each pixel from the latents and the pixels before it";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Gulrajani et al.",
        2017,
        "PixelVAE: A Latent Variable Model for Natural Images",
        "section 3.1");
  }

  @Override
  public String defaults() {
    return """
    {"model": {"type": "gaussian", "latent": 32, "likelihood": "bernoulli",
               "encoder": {"type": "mlp", "hidden": [200, 200]},
               "decoder": {"type": "pixelcnn", "layers": 1, "kernel": 3, "channels": 8,
                           "maps": 2, "features": {"type": "mlp", "hidden": [200]},
                           "activation": "relu"}},
     "objective": {"type": "elbo"}}\
    """;
  }

  /** Its parts are the core's. */
  @Override
  public List<Class<? extends Record>> parts() {
    return List.of();
  }
}

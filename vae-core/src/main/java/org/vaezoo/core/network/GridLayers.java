package org.vaezoo.core.network;

import ai.djl.ndarray.types.Shape;

/** Layers between an image and a grid of latents, each of which stays at its place in the image. */
public interface GridLayers {

  /** Height and width of the grid, [H, W]. Its P = H * W positions are in row-major order. */
  Shape grid();

  /**
   * The layers from an example to features of each position.
   *
   * @return from [B, example...] to [B, P, F]
   */
  Body encoder(InitialWeights weights);

  /**
   * The layers from latents to the parameters of a likelihood.
   *
   * @param width numbers of a latent at a position, D
   * @param output shape of the parameters of one example, [P * C, H, W]
   * @return from [B, P, D] to [B, output...]
   */
  OutputBody decoder(long width, Shape output, InitialWeights weights);
}

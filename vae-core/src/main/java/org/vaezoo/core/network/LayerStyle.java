package org.vaezoo.core.network;

/**
 * How the layers of a network are made: each is linear or a convolution, then its normalisation,
 * then its nonlinearity.
 */
record LayerStyle(
    Activation activation, Normalization normalization, Initialization initialization) {

  /** Adds a fully connected layer. */
  void dense(Chain layers, String name, long units, InitialWeights weights) {
    layers.layer(
        name, Layers.linear(units, normalization.keepsBias(), initialization, weights.of(name)));
    finish(layers, name);
  }

  /** Adds a convolution with its normalisation and nonlinearity. */
  void convolution(
      Chain layers, String name, long channels, int kernel, int stride, InitialWeights weights) {
    filter(layers, name, channels, kernel, stride, weights);
    finish(layers, name);
  }

  /** Adds a convolution alone, without a bias where the normalisation to come takes it away. */
  void filter(
      Chain layers, String name, long channels, int kernel, int stride, InitialWeights weights) {
    boolean bias = normalization.keepsBias();
    layers.layer(
        name, Layers.convolution(channels, kernel, stride, bias, initialization, weights.of(name)));
  }

  /** Adds normalisation and nonlinearity. */
  void finish(Chain layers, String name) {
    normalize(layers, name);
    layers.map(activation::apply);
  }

  /** Adds the normalisation of a layer. */
  void normalize(Chain layers, String name) {
    normalization.add(layers, name + "Normalization");
  }
}

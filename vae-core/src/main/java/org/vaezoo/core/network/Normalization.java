package org.vaezoo.core.network;

/** What brings the numbers of a layer to mean 0 and variance 1 before its nonlinearity. */
public enum Normalization {
  /** Nothing. */
  NONE {
    @Override
    void add(Chain layers, String name) {}
  },
  /** Each unit or channel over the batch; a layer before it needs no bias. */
  BATCH {
    @Override
    void add(Chain layers, String name) {
      layers.layer(name, new BatchNormalization(layers.shape()));
    }
  },
  /** All units of an example. */
  LAYER {
    @Override
    void add(Chain layers, String name) {
      layers.layer(name, new LayerNormalization(layers.shape()));
    }
  };

  /** Adds the normalisation to the end of some layers. */
  abstract void add(Chain layers, String name);

  /** Whether a bias before the normalisation changes anything. */
  boolean keepsBias() {
    return this != BATCH;
  }
}

package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.table.Column;

/** A variational autoencoder with one decoder, whose likelihood may keep a number of the data. */
public interface DecodedVae extends Vae {

  /** p(x|z). */
  Decoder decoder();

  @Override
  default Optional<NDArray> statistic(Inference inference, NDArray x) {
    return decoder().likelihoods().statistic(inference.reconstruction(), x);
  }

  @Override
  default Map<Column, Double> scalars() {
    return decoder().scalars();
  }

  @Override
  default void keep(double mean) {
    decoder().likelihoods().keep(mean);
  }
}

package org.vaezoo.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.distribution.Likelihood;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/** The last step of a decoder: from numbers to a likelihood, with parameters of its own. */
public interface LikelihoodNetwork {

  /** Shape of the parameters of one example: [P * C, H, W] or [P * D]. */
  Shape parameterShape();

  /** Parameters and states of the likelihood itself, as a learned variance. */
  default Block block() {
    return new ModelBlock();
  }

  /**
   * The likelihood of the parameters.
   *
   * @param parameters [B, P * C, H, W] or [B, P * D]
   */
  Likelihood at(NDArray parameters, Pass pass);

  /**
   * A number of each example whose mean over the training set this likelihood keeps as a state,
   * [B]; empty where it keeps none.
   *
   * @param likelihood a result of {@link #at}
   */
  default Optional<NDArray> statistic(Likelihood likelihood, NDArray x) {
    return Optional.empty();
  }

  /**
   * Single numbers that the likelihood has come to, by column name, as {@code decoder_variance}.
   */
  default Map<Column, Double> scalars() {
    return Map.of();
  }

  /** Keeps the mean of {@link #statistic} over the training set. */
  default void keep(double mean) {}

  /** The parameters whose likelihood has this mean: one for each element of the parameter shape. */
  double[] bias(double[] mean);
}

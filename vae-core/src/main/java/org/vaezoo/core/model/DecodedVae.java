package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.network.Decoder;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.core.table.Column;

/** A variational autoencoder with one decoder, whose likelihood may keep a number of the data. */
public abstract class DecodedVae implements Vae {

  private final List<LatentGroup> groups;
  private final Decoder decoder;
  private final Objective objective;
  private final boolean biasFromData;
  private final ModelBlock parts = new ModelBlock();

  /**
   * @param groups top of the hierarchy first
   * @param decoder p(x|z)
   * @param biasFromData whether the decoder's output bias begins at the mean training example
   */
  protected DecodedVae(
      List<LatentGroup> groups, Decoder decoder, Objective objective, boolean biasFromData) {
    this.groups = List.copyOf(groups);
    this.decoder = decoder;
    this.objective = objective;
    this.biasFromData = biasFromData;
  }

  /** Where a model places its parts, decoder and objective among them, in the order of its own. */
  protected final ModelBlock parts() {
    return parts;
  }

  @Override
  public final Block block() {
    return parts;
  }

  @Override
  public final List<LatentGroup> groups() {
    return groups;
  }

  /** p(x|z). */
  public final Decoder decoder() {
    return decoder;
  }

  @Override
  public final Objective objective() {
    return objective;
  }

  @Override
  public final Optional<NDArray> statistic(Inference inference, NDArray x) {
    return decoder.likelihoods().statistic(inference.reconstruction(), x);
  }

  @Override
  public final Map<Column, Double> scalars() {
    return decoder.scalars();
  }

  @Override
  public final void keep(double mean) {
    decoder.likelihoods().keep(mean);
  }

  /** Begins the output bias; a model with more to begin does that before. */
  @Override
  public void prepare(DataSource train, Pass pass) {
    if (biasFromData) {
      decoder.beginAt(train.mean());
    }
  }
}

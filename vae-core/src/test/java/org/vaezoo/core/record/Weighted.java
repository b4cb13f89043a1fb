package org.vaezoo.core.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.model.Coefficients;
import org.vaezoo.core.model.Inference;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.Update;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/** mean(D + beta R), with a moving average of D as a state. */
final class Weighted implements Objective {

  private final int samples;
  private final ModelBlock states = new ModelBlock();
  private final Parameter average = states.addState("average", new Shape(), 0.25, false);

  Weighted(int samples) {
    this.samples = samples;
  }

  @Override
  public int samples() {
    return samples;
  }

  @Override
  public Optional<Block> state() {
    return Optional.of(states);
  }

  @Override
  public List<Loss> losses(Inference inference, Batch batch, Pass pass, Coefficients now) {
    NDArray rate = inference.terms().rate().mul(now.get("beta"));
    return List.of(Loss.minimize(inference.terms().distortion().add(rate).mean()));
  }

  @Override
  public List<Update> updates(Inference inference, Batch batch, Pass pass, Coefficients now) {
    NDArray latest = inference.terms().distortion().mean().stopGradient();
    return List.of(new Update(average, pass.value(average).mul(0.9).add(latest.mul(0.1))));
  }
}

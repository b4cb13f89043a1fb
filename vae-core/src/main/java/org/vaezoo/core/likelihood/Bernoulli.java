package org.vaezoo.core.likelihood;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.List;
import org.vaezoo.core.distribution.Coded;
import org.vaezoo.core.distribution.Coding;
import org.vaezoo.core.distribution.Events;
import org.vaezoo.core.distribution.FactorizedLikelihood;
import org.vaezoo.core.pass.Detached;
import org.vaezoo.core.pass.Noise;

/** Independent binary dimensions given by their logits. */
public final class Bernoulli implements FactorizedLikelihood, Coded {

  private final NDArray logits;

  /**
   * @param logits log odds of a one, [B, event...]
   */
  public Bernoulli(NDArray logits) {
    this.logits = logits;
  }

  @Override
  public Shape batchShape() {
    return logits.getShape().slice(0, 1);
  }

  @Override
  public Shape eventShape() {
    return logits.getShape().slice(1);
  }

  @Override
  public NDArray dimensions() {
    return Events.dimensions(logits);
  }

  @Override
  public NDArray mean() {
    return Activation.sigmoid(logits);
  }

  @Override
  public NDArray sample(Noise noise) {
    return Detached.like(logits, noise.uniform(logits.getShape()).lt(mean()));
  }

  /** log p = x logit - log(1 + exp(logit)), for x in {0, 1}. */
  @Override
  public NDArray logProbs(NDArray x) {
    return x.mul(logits).sub(Activation.softPlus(logits));
  }

  @Override
  public Coding coding() {
    return new Coding(List.of(logits), numbers -> new BitLaw(numbers.get(0)), 2);
  }
}

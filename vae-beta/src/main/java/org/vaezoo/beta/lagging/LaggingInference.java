package org.vaezoo.beta.lagging;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/**
 * Training that lets the inference network catch up, until the mutual information no longer climbs:
 * sections 4.1 and 4.2 and algorithm 1 of the paper, with windows of 10 minibatches and at most 100
 * inner steps, as the authors' code has for images. {@link Aggressive} says where an epoch differs;
 * for that reason the phase takes half of a run at most.
 */
public final class LaggingInference implements Variant {

  @Override
  public String name() {
    return "lagging-inference";
  }

  @Override
  public String summary() {
    return "at first trains the encoder to convergence before each step of the decoder";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "He et al.",
        2019,
        "Lagging Inference Networks and Posterior Collapse in Variational Autoencoders",
        "algorithm 1");
  }

  @Override
  public String defaults() {
    return PlainModel.inCourse(
        "{\"type\": \"aggressive\", \"patience\": 1, \"aggressiveShare\": 0.5}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(Aggressive.class);
  }
}

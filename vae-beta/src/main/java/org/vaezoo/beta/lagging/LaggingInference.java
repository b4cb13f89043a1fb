package org.vaezoo.beta.lagging;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.spec.Paper;
import org.vaezoo.core.spec.Variant;

/** Training that lets the inference network catch up. */
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
    return PlainModel.inCourse("{\"type\": \"aggressive\", \"aggressiveEpochs\": 0.5}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(Aggressive.class);
  }
}

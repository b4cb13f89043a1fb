package org.vaezoo.beta.freebits;

import java.util.List;
import org.vaezoo.beta.PlainModel;
import org.vaezoo.core.variant.Paper;
import org.vaezoo.core.variant.Variant;

/** The plain model with free bits for each unit. */
public final class FreeBitsVae implements Variant {

  @Override
  public String name() {
    return "free-bits";
  }

  @Override
  public String summary() {
    return "charges the first nats of each unit nothing";
  }

  @Override
  public Paper paper() {
    return new Paper(
        "Kingma et al.",
        2016,
        "Improving Variational Inference with Inverse Autoregressive Flow",
        "equation 15");
  }

  @Override
  public String defaults() {
    return PlainModel.with("{\"type\": \"free-bits\", \"nats\": 0.25, \"per\": \"unit\"}");
  }

  @Override
  public List<Class<? extends Record>> parts() {
    return List.of(FreeBitsSpec.class);
  }
}

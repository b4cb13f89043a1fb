package org.vaezoo.core.variant;

import java.util.List;
import org.vaezoo.core.fit.Feature;
import org.vaezoo.core.fit.Need;
import org.vaezoo.core.fit.Role;

/** Where the decoder's output bias begins. */
public enum OutputBias {
  /** At zero. */
  ZERO,
  /**
   * Where the mean of p(x|z) is the mean training example. The first steps then gain nothing that
   * does not come through z: with two hidden layers and a Gaussian likelihood of variance 0.1 or
   * more, grey MNIST ends at R = 0 within an epoch, where it codes 18 nats from {@link #ZERO} on.
   */
  TRAINING_MEAN;

  /** What a model needs whose key {@code outputBias} says this. */
  public List<Need> needs() {
    return this == ZERO
        ? List.of()
        : List.of(
            Need.of(Feature.BEGINNING, Role.LIKELIHOOD)
                .at("/outputBias")
                .because(
                    "this likelihood has no mean to begin at; expected zero, found training-mean"));
  }
}

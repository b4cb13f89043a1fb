package org.vaezoo.core.model;

import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vaezoo.core.dist.Likelihood;

/**
 * What inference on a batch found.
 *
 * @param terms rate, distortion and log-weight of each row
 * @param reconstruction p(x|z) at the drawn z
 * @param updates states the model moves in training, as moving averages
 * @param recognition the parameters that the posterior alone is made of, where the model can tell;
 *     an objective may give them a loss of their own
 */
public record Inference(
    Terms terms,
    Likelihood reconstruction,
    List<Update> updates,
    Optional<Predicate<Parameter>> recognition) {

  /** An inference whose posterior's parameters are not told apart. */
  public Inference(Terms terms, Likelihood reconstruction, List<Update> updates) {
    this(terms, reconstruction, updates, Optional.empty());
  }
}

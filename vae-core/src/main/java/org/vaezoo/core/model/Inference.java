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
 * @param goals losses of the model's own beside the objective's, as that of a prior which learns
 *     the model's codes; the objective does not move what they move
 * @param recognition the parameters that the posterior alone is made of, where the model can tell;
 *     an objective may give them a loss of their own
 */
public record Inference(
    Terms terms,
    Likelihood reconstruction,
    List<Update> updates,
    List<Goal> goals,
    Optional<Predicate<Parameter>> recognition) {

  public Inference {
    updates = List.copyOf(updates);
    goals = List.copyOf(goals);
  }

  /** Of a model without losses of its own. */
  public Inference(
      Terms terms,
      Likelihood reconstruction,
      List<Update> updates,
      Optional<Predicate<Parameter>> recognition) {
    this(terms, reconstruction, updates, List.of(), recognition);
  }

  /** Of a model without losses of its own, whose posterior's parameters are not told apart. */
  public Inference(Terms terms, Likelihood reconstruction, List<Update> updates) {
    this(terms, reconstruction, updates, List.of(), Optional.empty());
  }
}

package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.dist.Likelihood;

/**
 * What inference on a batch found.
 *
 * @param terms rate, distortion and log-weight of each row
 * @param reconstruction p(x|z) at the drawn z
 * @param updates states the model moves in training, as moving averages
 * @param goals losses of the model's own beside the objective's, as that of a prior which learns
 *     the model's codes; the objective does not move what they move
 */
public record Inference(
    Terms terms, Likelihood reconstruction, List<Update> updates, List<Goal> goals) {

  public Inference {
    updates = List.copyOf(updates);
    goals = List.copyOf(goals);
  }

  /** Of a model that is trained on its objective alone. */
  public Inference(Terms terms, Likelihood reconstruction, List<Update> updates) {
    this(terms, reconstruction, updates, List.of());
  }
}

package org.vaezoo.core.model;

import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vaezoo.core.distribution.Likelihood;

/**
 * What inference on a batch found.
 *
 * @param terms rate, distortion and log-weight of each row
 * @param reconstruction p(x|z) at the drawn z
 * @param losses losses of the model's own beside the objective's, as that of a prior which learns
 *     the model's codes; the objective does not move what they move
 * @param recognition the parameters that the posterior alone is made of, where the model can tell;
 *     an objective may give them a loss of their own
 * @param relaxed whether z stands for a draw from q that it is not, as a relaxed code does: the
 *     terms are fit to train on, and are part of no bound
 */
public record Inference(
    Terms terms,
    Likelihood reconstruction,
    List<Loss> losses,
    Optional<Predicate<Parameter>> recognition,
    boolean relaxed) {

  public Inference {
    losses = List.copyOf(losses);
  }

  /** With z drawn from q itself, of a model without losses of its own. */
  public Inference(
      Terms terms, Likelihood reconstruction, Optional<Predicate<Parameter>> recognition) {
    this(terms, reconstruction, List.of(), recognition, false);
  }

  /** The same, where the posterior's parameters are not told apart. */
  public Inference(Terms terms, Likelihood reconstruction) {
    this(terms, reconstruction, Optional.empty());
  }
}

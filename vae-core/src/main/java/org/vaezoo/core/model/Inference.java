package org.vaezoo.core.model;

import java.util.List;
import org.vaezoo.core.dist.Likelihood;

/**
 * What inference on a batch found.
 *
 * @param terms rate, distortion and log-weight of each row
 * @param reconstruction p(x|z) at the drawn z
 * @param updates states the model moves in training, as moving averages
 * @param relaxed whether z stands for a draw from q that it is not, as a relaxed code does: the
 *     terms are fit to train on, and are part of no bound
 */
public record Inference(
    Terms terms, Likelihood reconstruction, List<Update> updates, boolean relaxed) {

  /** With z drawn from q itself. */
  public Inference(Terms terms, Likelihood reconstruction, List<Update> updates) {
    this(terms, reconstruction, updates, false);
  }
}

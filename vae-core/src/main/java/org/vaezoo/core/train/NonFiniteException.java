package org.vaezoo.core.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vaezoo.core.model.Loss;

/**
 * A loss, a term or a gradient that is not a finite number: the trial ends here, and says where.
 */
public final class NonFiniteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long step;
  private final String term;

  /**
   * @param step the step, from 0
   * @param values the step's scalars, losses first; the terms tell more than the loss they make
   */
  NonFiniteException(long step, Map<String, Double> values) {
    this(step, culprit(values), values);
  }

  private NonFiniteException(long step, String term, Map<String, Double> values) {
    this(step, term, "is " + values.get(term), values);
  }

  private NonFiniteException(long step, String term, String what, Map<String, Double> values) {
    super("step " + step + ": " + term + " " + what + "; all: " + values);
    this.step = step;
    this.term = term;
  }

  /**
   * A gradient with numbers that are not finite, while all scalars of the step are.
   *
   * @param step the step, from 0
   * @param path of the parameter
   * @param losses whose gradient it is
   * @param bad how many numbers are not finite, of how many
   * @param values the step's scalars
   */
  static NonFiniteException ofGradient(
      long step, String path, List<String> losses, long bad, long of, Map<String, Double> values) {
    return new NonFiniteException(
        step,
        "gradient of " + path,
        String.format(
            Locale.ROOT,
            "along %s: %d of %d numbers are not finite",
            String.join(" + ", losses),
            bad,
            of),
        values);
  }

  /** The first term that is not finite, or else the first loss. */
  private static String culprit(Map<String, Double> values) {
    List<String> bad =
        values.keySet().stream().filter(name -> !Double.isFinite(values.get(name))).toList();
    return bad.stream().filter(name -> !name.startsWith(Loss.MAIN)).findFirst().orElse(bad.get(0));
  }

  /** The step, from 0. */
  public long step() {
    return step;
  }

  /** The name of what is not finite: a term rather than the loss, or a gradient. */
  public String term() {
    return term;
  }
}

package org.vaezoo.core.measure;

import java.util.Optional;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.settings.Part;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.variant.ModelSpec;

/**
 * A measurement of a trained model that not every experiment asks for, as a spec describes it: one
 * among {@code measures}. What it finds goes to tables of its own. It is no part of a trial's
 * identity: a model that was trained without it can be measured later.
 *
 * <p>The Javadoc of an implementation says what it estimates, with which bias and cap, and from
 * which source.
 */
public interface MeasureSpec extends Part {

  /** The table that says of every trial whether it was measured, by file name without ending. */
  String table();

  /**
   * Notes what does not fit the data, when the spec is read.
   *
   * @param pointer JSON pointer of this spec
   */
  default void check(InputDescription input, ModelSpec model, String pointer, Problems problems) {}

  /**
   * Whether the measure reads the rate of a model, or what is made of it, as a bound or importance
   * weights; it is not applicable to a model that has none.
   */
  default boolean needsRate() {
    return true;
  }

  /** Why the measure has no meaning for this subject; empty where it has one. */
  default Optional<String> missing(Subject subject) {
    return needsRate()
        ? subject
            .withoutRate()
            .map(why -> "the model has no rate: " + why)
            .or(() -> notApplicable(subject))
        : notApplicable(subject);
  }

  /** Why the measure has no meaning for a model with a rate or its data; empty where it has one. */
  default Optional<String> notApplicable(Subject subject) {
    return Optional.empty();
  }

  /**
   * Measures a model for which the measure has a meaning.
   *
   * @throws org.vaezoo.core.diagnose.SelfCheckException if the numbers contradict each other
   */
  Findings measure(Subject subject);
}

package org.vaezoo.core.verdict;

import java.util.Optional;
import java.util.function.Function;

/**
 * A number that one depth of evidence has and another has not.
 *
 * @param value what was measured; empty where it was not
 * @param missing why there is none: why it has no meaning for the model; empty where it could be
 *     measured and was not
 */
public record Reading<T>(Optional<T> value, String missing) {

  /** What was measured. */
  public static <T> Reading<T> measured(T value) {
    return new Reading<>(Optional.of(value), "");
  }

  /** What the measure {@code collapse} would measure. */
  public static <T> Reading<T> notMeasured() {
    return new Reading<>(Optional.empty(), "");
  }

  /**
   * What has no meaning for the model.
   *
   * @param why in a few words
   */
  public static <T> Reading<T> notApplicable(String why) {
    return new Reading<>(Optional.empty(), why);
  }

  /** What was measured, or why it has no meaning. */
  public static <T> Reading<T> of(Optional<T> value, String why) {
    return value.map(Reading::measured).orElseGet(() -> notApplicable(why));
  }

  boolean applies() {
    return missing.isEmpty();
  }

  /**
   * The answer to a question about the number.
   *
   * @param otherwise the answer where the number has no meaning
   */
  Answer ask(Function<T, Answer> question, Answer otherwise) {
    return value.map(question).orElse(applies() ? Answer.UNMEASURED : otherwise);
  }

  /** The number in words. */
  String words(Function<T, String> text) {
    return value.map(text).orElse(applies() ? "not measured" : "not asked: " + missing);
  }
}

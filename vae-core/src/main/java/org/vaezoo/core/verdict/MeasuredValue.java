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
public record MeasuredValue<T>(Optional<T> value, String missing) {

  /** What was measured. */
  public static <T> MeasuredValue<T> measured(T value) {
    return new MeasuredValue<>(Optional.of(value), "");
  }

  /** What the measure {@code collapse} would measure. */
  public static <T> MeasuredValue<T> notMeasured() {
    return new MeasuredValue<>(Optional.empty(), "");
  }

  /**
   * What has no meaning for the model.
   *
   * @param why in a few words
   */
  public static <T> MeasuredValue<T> notApplicable(String why) {
    return new MeasuredValue<>(Optional.empty(), why);
  }

  /** What was measured, or why it has no meaning. */
  public static <T> MeasuredValue<T> of(Optional<T> value, String why) {
    return value.map(MeasuredValue::measured).orElseGet(() -> notApplicable(why));
  }

  boolean applies() {
    return missing.isEmpty();
  }

  /**
   * The answer to a question about the number.
   *
   * @param otherwise the answer where the number has no meaning
   */
  ThreeValued ask(Function<T, ThreeValued> question, ThreeValued otherwise) {
    return value.map(question).orElse(applies() ? ThreeValued.UNMEASURED : otherwise);
  }

  /** The number in words. */
  String words(Function<T, String> text) {
    return value.map(text).orElse(applies() ? "not measured" : "not asked: " + missing);
  }
}

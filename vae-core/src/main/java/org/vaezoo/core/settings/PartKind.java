package org.vaezoo.core.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of part and its choices.
 *
 * @param kind the interface that extends {@link Part}
 * @param choices records by their type, sorted
 */
public record PartKind(Class<?> kind, Map<String, Class<? extends Record>> choices) {

  /** What the kind is called, as "likelihood", "data set". */
  public String name() {
    String simple = kind.getSimpleName().replaceAll("Spec$", "");
    return simple.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** What several are called on the command line, as "likelihoods", "datasets". */
  public String plural() {
    return name().replace(" ", "") + "s";
  }

  /** The record of one component for which its plain value may stand. */
  public Optional<Class<? extends Record>> shorthand() {
    return Optional.ofNullable(kind.getAnnotation(Shorthand.class)).map(Shorthand::value);
  }
}

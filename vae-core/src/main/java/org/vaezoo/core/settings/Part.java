package org.vaezoo.core.settings;

/**
 * A piece of a spec that is chosen by its {@code type}: an interface that extends this is a kind of
 * part (a likelihood, an objective), a record that implements the kind and carries a {@link
 * PartType} is one choice, and its components are the keys it takes.
 */
public interface Part {

  /** The {@code type} of a part. */
  static String typeOf(Part part) {
    return part.getClass().getAnnotation(PartType.class).value();
  }
}

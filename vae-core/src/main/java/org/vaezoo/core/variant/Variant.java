package org.vaezoo.core.variant;

import org.vaezoo.core.settings.PartProvider;

/**
 * A variant of the literature: a named combination of parts, from which a spec may start. Found by
 * {@link java.util.ServiceLoader}; a module lists its variants in {@code
 * META-INF/services/org.vaezoo.core.variant.Variant}.
 */
public interface Variant extends PartProvider {

  /** How its gradient relates to its loss. */
  enum Gradient {
    /** The derivative of the loss: checked by finite differences. */
    EXACT,
    /** Something else, as a straight-through estimate: checked against its own formula. */
    SURROGATE
  }

  /** Name in a spec and in tables, as {@code beta-vae}. */
  String name();

  /** The method in a sentence. */
  String summary();

  /** Where it was published. */
  Paper paper();

  /** The {@code model} and {@code objective} of a spec that starts from this variant, as JSON. */
  String defaults();

  /** What it needs beside x, as keys of a spec's {@code data}, in JSON; none by default. */
  default String data() {
    return "{}";
  }

  /**
   * What parts of it are moved by an optimizer of their own, as the {@code optimizers} of a spec,
   * in JSON by the part's name; none by default.
   */
  default String optimizers() {
    return "{}";
  }

  /**
   * What its training does about large gradients, as keys of a spec's {@code training}, in JSON;
   * nothing by default.
   */
  default String training() {
    return "{}";
  }

  /** How its gradient relates to its loss. */
  default Gradient gradient() {
    return Gradient.EXACT;
  }
}

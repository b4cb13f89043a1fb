package org.vaezoo.core.fit;

import java.util.Locale;

/** What a part of a spec is in it, seen by the others. */
public enum Role {
  /** The family of the model. */
  MODEL,
  /** q(z|x), where it is chosen. */
  POSTERIOR,
  /** p(z), of numbers or of codes, where it is chosen. */
  PRIOR,
  /** How an encoder's output becomes codes. */
  QUANTIZER,
  /** p(x|z). */
  LIKELIHOOD,
  /** The layers of p(x|z). */
  DECODER,
  /** What training makes of the terms. */
  OBJECTIVE,
  /** A penalty beside the objective. */
  REGULARIZER,
  /** Which losses each step follows. */
  CURRICULUM;

  /** As it stands in a sentence. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }
}

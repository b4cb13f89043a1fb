package org.vaezoo.core.data;

import java.util.Locale;

/** What the numbers of a data set are, as a likelihood sees them. */
public enum DataKind {
  /** Zeros and ones. */
  BINARY,
  /** Grey levels l / 255 with l an integer of 0 .. 255. */
  GREY,
  /** Real numbers, as measurements. */
  CONTINUOUS,
  /** Real numbers of [0, 1], as dequantised levels. */
  UNIT_INTERVAL,
  /** How often each thing occurs: integers from 0. */
  COUNT,
  /** Numbers of tokens in a vocabulary, by the conventions of {@code Tokens}. */
  TOKEN;

  /** In the words of a message, as "unit interval". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

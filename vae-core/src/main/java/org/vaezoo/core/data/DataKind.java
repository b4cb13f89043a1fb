package org.vaezoo.core.data;

/** What the numbers of a data set are, as a likelihood sees them. */
public enum DataKind {
  /** Zeros and ones. */
  BINARY,
  /** Grey levels l / 255 with l an integer of 0 .. 255. */
  GREY,
  /** Real numbers: dequantised levels, or measurements. */
  CONTINUOUS
}

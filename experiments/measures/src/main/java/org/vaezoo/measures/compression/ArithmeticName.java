package org.vaezoo.measures.compression;

import java.util.Locale;

/** What computes the networks of a compressed file. */
public enum ArithmeticName {
  /** The engine, whose last bits hang on processor, version and threads. */
  ENGINE,
  /** Java alone, in float64 and in a fixed order: the same on every machine. */
  JAVA;

  /** In files, tables and options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.vaezoo.core.data;

/** What the numbers of a file are, as a spec says it where the file cannot. */
public enum ValueKind {
  /** Zeros and ones. */
  BINARY,
  /** Real numbers of 0 to 1, as levels divided by 255. */
  UNIT,
  /** Real numbers. */
  REAL,
  /** Grey levels: whole numbers of 0 to 255. */
  LEVELS;

  /** The kind of data. */
  public DataKind data() {
    return switch (this) {
      case BINARY -> DataKind.BINARY;
      case UNIT -> DataKind.UNIT_INTERVAL;
      case REAL -> DataKind.CONTINUOUS;
      case LEVELS -> DataKind.GREY;
    };
  }
}

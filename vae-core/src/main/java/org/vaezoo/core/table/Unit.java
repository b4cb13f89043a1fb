package org.vaezoo.core.table;

/** What a number of a table counts. */
public enum Unit {
  /** A text, a truth value, or a number without a unit. */
  NONE(""),
  /** Natural units of information, of one example. */
  NATS("nats"),
  /** Bits of one dimension of an example: nats / (ln 2 · dimensions). */
  BITS_PER_DIM("bits/dim"),
  /** Things that are counted: examples, units, codes, steps. */
  COUNT("count"),
  /** A part of a whole, from 0 to 1. */
  SHARE("share"),
  /** Seconds on the clock. */
  SECONDS("s"),
  MILLISECONDS("ms"),
  MICROSECONDS("us"),
  /** How many in a second. */
  PER_SECOND("1/s"),
  /** 1e6 bytes. */
  MEGABYTES("MB");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** Whether a heading says it: not of a number that is counted, a share, or without a unit. */
  boolean isSaid() {
    return this != NONE && this != COUNT && this != SHARE;
  }

  /** How it stands in a heading; empty where there is none. */
  public String symbol() {
    return symbol;
  }
}

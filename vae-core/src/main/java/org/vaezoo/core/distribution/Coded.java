package org.vaezoo.core.distribution;

/**
 * A distribution of finitely many symbols in each dimension, the dimensions independent, of which a
 * coder can make integer frequencies. A likelihood's symbol s stands for x = s / (K - 1): a bit, or
 * a grey level l / 255. That of codes is their number.
 */
public interface Coded {

  /** How its dimensions are coded. */
  Coding coding();
}

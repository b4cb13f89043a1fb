package org.vaezoo.core.pass;

/**
 * The numbers of tokens in arrays and files: those of a vocabulary of V count from 0 to V - 1, and
 * the first two mean the same in every vocabulary.
 */
public final class Tokens {

  /** Stands after the last token of a sequence that is shorter than the longest. It is no token. */
  public static final int PADDING = -1;

  /** Ends a sequence. It is a token like any other: a model has to say when a sequence is over. */
  public static final int END = 0;

  /** Stands for every token that the training examples do not have, and for dropped words. */
  public static final int UNKNOWN = 1;

  /** Tokens that every vocabulary has. */
  public static final int SPECIAL = 2;

  private Tokens() {}
}

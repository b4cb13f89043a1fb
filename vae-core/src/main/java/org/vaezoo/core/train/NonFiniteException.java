package org.vaezoo.core.train;

/** A loss or a term that is not a finite number: the trial ends here, and says where. */
public final class NonFiniteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long step;
  private final String term;

  NonFiniteException(long step, String term, double value) {
    super("step " + step + ": " + term + " is " + value);
    this.step = step;
    this.term = term;
  }

  /** The step, from 0. */
  public long step() {
    return step;
  }

  /** The name of the first scalar that is not finite. */
  public String term() {
    return term;
  }
}

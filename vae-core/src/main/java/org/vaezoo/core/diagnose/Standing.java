package org.vaezoo.core.diagnose;

/** What a bound on log p(x) may be taken for. */
public enum Standing {
  /** An estimate of log p(x): the weights have tails that so many draws average out. */
  ESTIMATE("estimate of log p(x)"),
  /** A lower bound and no more: it rests on few draws, and more would raise it. */
  BOUND("lower bound"),
  /** A lower bound that another one of the same examples is above: it says nothing. */
  BELOW_ELBO("below the ELBO"),
  /** A lower bound, of whose distance from log p(x) too few draws say nothing. */
  NOT_JUDGED("not judged");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  /** The words of the tables. */
  public String label() {
    return label;
  }
}

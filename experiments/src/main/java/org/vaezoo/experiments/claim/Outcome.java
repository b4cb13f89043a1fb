package org.vaezoo.experiments.claim;

/** What a run says of a claim. */
public enum Outcome {
  /** The whole interval lies where the claim says. */
  PASS,
  /** The whole interval lies elsewhere. */
  FAIL,
  /** The interval crosses a bound, or there is none: too few seeds, a trial that failed. */
  INCONCLUSIVE
}

package org.vaezoo.core.diagnose;

import org.vaezoo.core.table.MeanWithError;

/**
 * A mean over examples.
 *
 * @param mean the mean
 * @param standardError of the mean, from the unbiased variance; 0 for a single example, of which
 *     nothing can be said
 * @param count number of examples
 */
public record Estimate(double mean, double standardError, long count) implements MeanWithError {

  /** The same of minus the numbers. */
  public Estimate negated() {
    return new Estimate(-mean, standardError, count);
  }
}

package org.vaezoo.core.table;

/** A mean over examples as two cells hold it. */
public interface MeanWithError {

  double mean();

  /** Standard error of the mean. */
  double standardError();
}

package org.vaezoo.core.model;

/**
 * A rate was asked of a model that has none. A spec is refused when it is read where its objective
 * or a penalty would ask, and evaluations and measures look first: this is a bug of who asks.
 */
public final class NoRateException extends IllegalStateException {

  private static final long serialVersionUID = 1;

  /**
   * @param why the model has none, in a few words
   */
  public NoRateException(String why) {
    super("the model has no rate: " + why);
  }
}

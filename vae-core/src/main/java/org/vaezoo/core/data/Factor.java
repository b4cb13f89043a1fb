package org.vaezoo.core.data;

/**
 * One of the things that an example is made of, as the shape or the place of a sprite.
 *
 * @param name in tables
 * @param values how many values it can take
 */
public record Factor(String name, int values) {

  /** The most values a factor can have. */
  public static final int MOST_VALUES = 256;

  public Factor {
    if (values < 1 || values > MOST_VALUES) {
      throw new IllegalArgumentException(
          name + ": expected 1 to " + MOST_VALUES + " values, found " + values);
    }
  }
}

package org.vaezoo.core.data;

import java.util.List;

/**
 * The known state of each example of a data set: a real number for every coordinate, as the places
 * and velocities of the system that an image shows. What takes one of few values is a {@link
 * Factor} instead. Immutable.
 */
public final class States {

  private final List<String> coordinates;
  private final double[] values;

  /**
   * @param coordinates their names in tables
   * @param values of each example and coordinate, [N * C], row-major; kept, not copied
   */
  public States(List<String> coordinates, double[] values) {
    this.coordinates = List.copyOf(coordinates);
    this.values = values;
    if (coordinates.isEmpty() || values.length % coordinates.size() != 0) {
      throw new IllegalArgumentException(
          "states: expected rows of " + coordinates + ", found " + values.length + " numbers");
    }
  }

  /** The names of the coordinates, C. */
  public List<String> coordinates() {
    return coordinates;
  }

  /** Number of examples, N. */
  public int examples() {
    return values.length / coordinates.size();
  }

  /**
   * A number of an example.
   *
   * @param coordinate its place in {@link #coordinates}
   */
  public double value(int example, int coordinate) {
    return values[example * coordinates.size() + coordinate];
  }

  /** Those of some examples, in their order. */
  public States at(int[] examples) {
    int width = coordinates.size();
    double[] chosen = new double[Math.multiplyExact(examples.length, width)];
    for (int n = 0; n < examples.length; n++) {
      System.arraycopy(values, examples[n] * width, chosen, n * width, width);
    }
    return new States(coordinates, chosen);
  }

  /** SHA-256 of the values. */
  public String sha256() {
    return Digests.of(values);
  }
}

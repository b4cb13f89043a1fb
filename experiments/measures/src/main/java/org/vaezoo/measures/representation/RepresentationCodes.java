package org.vaezoo.measures.representation;

/** The codes of some examples, as classifiers see them: a row of numbers each. */
public sealed interface RepresentationCodes permits NumberCodes, OneHotCodes {

  /** Number of examples. */
  int rows();

  /** Numbers of a row, W. */
  int width();

  /** In tables: {@code numbers} or {@code one-hot}. */
  String encoding();

  /**
   * Adds the product of a row with a matrix.
   *
   * @param weights [W, C], row-major
   * @param scores to which the product is added, [C]
   */
  void multiply(int row, double[] weights, double[] scores);

  /**
   * Adds the outer product of a row with errors: the gradient of {@link #multiply}.
   *
   * @param errors [C]
   * @param gradient to which the product is added, [W, C], row-major
   */
  void pull(int row, double[] errors, double[] gradient);

  /**
   * The squared Euclidean distance between a row and one of other codes of the same kind.
   *
   * @throws ClassCastException if the other codes are of another kind
   */
  double squaredDistance(int row, RepresentationCodes other, int otherRow);

  /** The same codes on the scale that a linear classifier is to see them on. */
  RepresentationCodes scaled(Standardizer scale);

  /** The scale of these codes. */
  Standardizer scale();
}

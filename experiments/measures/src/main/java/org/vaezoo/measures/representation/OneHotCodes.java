package org.vaezoo.measures.representation;

/**
 * Codes that choose one of K at each of P positions, one-hot: a row of P K numbers, of which P are
 * one. The vectors of a codebook play no part, so the distance counts the positions that differ.
 */
final class OneHotCodes implements RepresentationCodes {

  private final int[] choices;
  private final int positions;
  private final int codes;

  /**
   * @param choices the number of the code at each position, [rows, P], row-major; not copied
   * @param positions P
   * @param codes K
   */
  public OneHotCodes(int[] choices, int positions, int codes) {
    this.choices = choices;
    this.positions = positions;
    this.codes = codes;
  }

  @Override
  public int rows() {
    return choices.length / positions;
  }

  @Override
  public int width() {
    return positions * codes;
  }

  @Override
  public String encoding() {
    return "one-hot";
  }

  @Override
  public void multiply(int row, double[] weights, double[] scores) {
    int classes = scores.length;
    for (int p = 0; p < positions; p++) {
      int first = place(row, p) * classes;
      for (int c = 0; c < classes; c++) {
        scores[c] += weights[first + c];
      }
    }
  }

  @Override
  public void pull(int row, double[] errors, double[] gradient) {
    int classes = errors.length;
    for (int p = 0; p < positions; p++) {
      int first = place(row, p) * classes;
      for (int c = 0; c < classes; c++) {
        gradient[first + c] += errors[c];
      }
    }
  }

  /** The one among the row's P K numbers that stands for a position. */
  private int place(int row, int position) {
    return position * codes + choices[row * positions + position];
  }

  /** Two for each position that differs. */
  @Override
  public double squaredDistance(int row, RepresentationCodes other, int otherRow) {
    int[] others = ((OneHotCodes) other).choices;
    int differing = 0;
    for (int p = 0; p < positions; p++) {
      differing += choices[row * positions + p] == others[otherRow * positions + p] ? 0 : 1;
    }
    return 2.0 * differing;
  }

  /** As they are: zeros and ones are on one scale. */
  @Override
  public OneHotCodes scaled(Standardizer scale) {
    return this;
  }

  @Override
  public Standardizer scale() {
    return Standardizer.none();
  }
}

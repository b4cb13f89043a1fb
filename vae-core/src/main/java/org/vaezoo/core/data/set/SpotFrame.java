package org.vaezoo.core.data.set;

/**
 * A picture of things on a horizontal line: each a Gaussian spot of height 1 about its place, at
 * half the height of the picture; what lies on top of each other adds up, to white at most.
 *
 * @param height in pixels
 * @param width in pixels
 * @param spot standard deviation of a spot, in pixels
 */
record SpotFrame(int height, int width, double spot) {

  private static final int WHITE = 255;

  /** Numbers of a picture. */
  int pixels() {
    return height * width;
  }

  /**
   * Draws grey levels, rounded to the nearest.
   *
   * @param levels unsigned bytes, to which the picture is written
   * @param start where in them, row-major
   * @param places of the spots, in pixels from the centre of the leftmost
   */
  void draw(byte[] levels, int start, double... places) {
    double[] columns = new double[width];
    for (double place : places) {
      for (int column = 0; column < width; column++) {
        columns[column] += bell(column - place);
      }
    }
    for (int row = 0; row < height; row++) {
      double share = bell(row - (height - 1) / 2.0);
      for (int column = 0; column < width; column++) {
        double white = Math.min(1, share * columns[column]);
        levels[start + row * width + column] = (byte) Math.rint(WHITE * white);
      }
    }
  }

  private double bell(double distance) {
    return StrictMath.exp(-distance * distance / (2 * spot * spot));
  }
}

package org.vaezoo.core.pixel;

/**
 * Which earlier pixels the prediction of a pixel can see through masked convolutions one after
 * another, the first of mask A and the others of mask B.
 *
 * <p>A convolution that stays in its row can only go left; one that goes up can go right as well.
 * So d rows up the field ends min(d, convolutions) half kernels to the right: what lies beyond is
 * the blind spot of van den Oord et al., "Conditional image generation with PixelCNN decoders"
 * (2016), figure 1.
 *
 * @param convolutions how many masked convolutions
 * @param kernel height and width of each kernel, odd
 */
public record ReceptiveField(int convolutions, int kernel) {

  /** Rows above, and columns to the left. */
  public int reach() {
    return convolutions * half();
  }

  /**
   * Columns to the right.
   *
   * @param rows how many rows up, 0 .. {@link #reach}
   */
  public int right(int rows) {
    return half() * Math.min(rows, convolutions);
  }

  /** Whether the field of a pixel holds the one so many rows up and columns to the right. */
  public boolean holds(int rowsUp, int columnsRight) {
    boolean earlier = rowsUp > 0 || (rowsUp == 0 && columnsRight < 0);
    return earlier
        && rowsUp <= reach()
        && columnsRight >= -reach()
        && columnsRight <= right(rowsUp);
  }

  /** Number of pixels, far from the edges of the image. */
  public int pixels() {
    int pixels = reach();
    for (int rows = 1; rows <= reach(); rows++) {
      pixels += reach() + 1 + right(rows);
    }
    return pixels;
  }

  private int half() {
    return kernel / 2;
  }
}

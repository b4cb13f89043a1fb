package org.vaezoo.core.data.set;

import org.vaezoo.core.data.stored.BitRows;

/**
 * A white shape on black ground. A pixel is white where its centre is inside the outline: no
 * anti-aliasing. All arithmetic is in doubles of Java, with the sine and cosine of {@link
 * StrictMath}, so that every machine draws the same pixels.
 *
 * @param shape its outline
 * @param radius of the circle that the outline fills, in pixels
 * @param angle of its turn to the left, in radians
 * @param x pixels from the left edge to its centre
 * @param y pixels from the upper edge to its centre
 */
record Sprite(SpriteShape shape, double radius, double angle, double x, double y) {

  /**
   * Draws the sprite.
   *
   * @param images square ones, black where this one is to be
   * @param image which of them
   * @param size of an edge in pixels
   */
  void draw(BitRows images, int image, int size) {
    double cosine = StrictMath.cos(angle) / radius;
    double sine = StrictMath.sin(angle) / radius;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double right = column + 0.5 - x;
        double up = y - (row + 0.5);
        if (shape.contains(cosine * right + sine * up, cosine * up - sine * right)) {
          images.set(image, row * size + column);
        }
      }
    }
  }
}

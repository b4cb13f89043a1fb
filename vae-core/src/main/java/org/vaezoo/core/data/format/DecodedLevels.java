package org.vaezoo.core.data.format;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/**
 * The levels of the pixels of a decoded image as numbers of 8 bits, what is transparent on white.
 */
final class DecodedLevels {

  private static final int WHITE = 255;

  private DecodedLevels() {}

  /** The stored level; the decoder keeps one of less than 8 bits as an index into equal steps. */
  static int grey(BufferedImage image, int x, int y) {
    if (image.getColorModel() instanceof IndexColorModel steps) {
      int highest = (1 << steps.getPixelSize()) - 1;
      return image.getRaster().getSample(x, y, 0) * WHITE / highest;
    }
    int bands = image.getRaster().getNumBands();
    int level = level(image, x, y, 0);
    return bands == 2 ? onWhite(level, level(image, x, y, 1)) : level;
  }

  static int colour(BufferedImage image, int x, int y) {
    if (image.getColorModel() instanceof IndexColorModel palette) {
      int argb = palette.getRGB(image.getRaster().getSample(x, y, 0));
      return packed(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, argb >>> 24);
    }
    return packed(
        level(image, x, y, 0),
        level(image, x, y, 1),
        level(image, x, y, 2),
        image.getRaster().getNumBands() == 4 ? level(image, x, y, 3) : WHITE);
  }

  private static int packed(int red, int green, int blue, int alpha) {
    return onWhite(red, alpha) << 16 | onWhite(green, alpha) << 8 | onWhite(blue, alpha);
  }

  /** A sample of any number of bits as one of 8. */
  private static int level(BufferedImage image, int x, int y, int band) {
    long highest = (1L << image.getColorModel().getComponentSize(band)) - 1;
    return (int) (((long) image.getRaster().getSample(x, y, band) * WHITE + highest / 2) / highest);
  }

  private static int onWhite(int level, int alpha) {
    return (level * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
  }
}

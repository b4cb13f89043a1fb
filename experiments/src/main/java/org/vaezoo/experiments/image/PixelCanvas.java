package org.vaezoo.experiments.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** Draws pixels on pictures of grey levels or of colours. */
final class PixelCanvas {

  private PixelCanvas() {}

  /** A palette in which a level is its own index; Java's grey images would change the levels. */
  static IndexColorModel greys() {
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }
    return new IndexColorModel(8, levels.length, levels, levels, levels);
  }

  static void paint(BufferedImage picture, int x, int y, int rgb) {
    if (picture.getColorModel() instanceof IndexColorModel) {
      picture.getRaster().setSample(x, y, 0, rgb & 0xff);
      return;
    }
    picture.setRGB(x, y, rgb);
  }

  static void place(PixelImage image, BufferedImage picture, int left, int top, int scale) {
    for (int y = 0; y < image.height() * scale; y++) {
      for (int x = 0; x < image.width() * scale; x++) {
        paint(picture, left + x, top + y, image.rgb(y / scale, x / scale));
      }
    }
  }
}

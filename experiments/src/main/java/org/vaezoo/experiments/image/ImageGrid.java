package org.vaezoo.experiments.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.vaezoo.core.files.AtomicFiles;
import org.vaezoo.core.files.Disk;

/**
 * Images side by side, enlarged by repeating pixels, on a grey ground that shows where one ends.
 *
 * @param columns images in a row
 * @param images row by row; the last row may be shorter
 */
public record ImageGrid(int columns, List<PixelImage> images) {

  private static final int GAP = 2;
  private static final int GROUND = 0x808890;

  /** Small images are enlarged to about this edge. */
  private static final int EDGE = 56;

  public ImageGrid {
    images = List.copyOf(images);
    if (columns < 1 || images.isEmpty()) {
      throw new IllegalArgumentException(
          "expected a column and an image, found " + columns + " and " + images.size());
    }
  }

  /** Rows of images. */
  public int rows() {
    return (images.size() + columns - 1) / columns;
  }

  /** How often each pixel is repeated to the right and downwards. */
  int enlargement() {
    return Math.max(1, EDGE / Math.max(images.get(0).height(), images.get(0).width()));
  }

  /** The grid as a picture. */
  BufferedImage draw() {
    int tileHeight = images.get(0).height() * enlargement() + GAP;
    int tileWidth = images.get(0).width() * enlargement() + GAP;
    int height = rows() * tileHeight + GAP;
    int width = columns * tileWidth + GAP;
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] ground = new int[width];
    Arrays.fill(ground, GROUND);
    for (int y = 0; y < height; y++) {
      picture.setRGB(0, y, width, 1, ground, 0, width);
    }
    for (int i = 0; i < images.size(); i++) {
      int left = i % columns * tileWidth + GAP;
      int top = i / columns * tileHeight + GAP;
      place(images.get(i), picture, left, top);
    }
    return picture;
  }

  private void place(PixelImage image, BufferedImage picture, int left, int top) {
    int scale = enlargement();
    for (int y = 0; y < image.height() * scale; y++) {
      for (int x = 0; x < image.width() * scale; x++) {
        picture.setRGB(left + x, top + y, image.rgb(y / scale, x / scale));
      }
    }
  }

  /**
   * Writes a PNG file, the same bytes each time, whole or not at all; its folder is made where it
   * is missing.
   *
   * @throws IOException naming the file, or the folder that cannot be made
   */
  public void writeTo(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    new AtomicFiles(Disk.local()).write(file, out -> ImageIO.write(draw(), "png", out));
  }
}

package org.vaezoo.experiments.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final int GROUND = 0x888888;

  /** Small images are enlarged to about this edge. */
  private static final int EDGE = 56;

  /** To about this one in a page, which enlarges them itself where it is asked to. */
  private static final int EDGE_IN_PAGE = 28;

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
    return enlargement(EDGE);
  }

  private int enlargement(int edge) {
    return Math.max(1, edge / Math.max(images.get(0).height(), images.get(0).width()));
  }

  /** The grid as a picture: of grey images one byte a pixel, which makes small files. */
  BufferedImage draw() {
    return draw(enlargement());
  }

  private BufferedImage draw(int scale) {
    int tileHeight = images.get(0).height() * scale + GAP;
    int tileWidth = images.get(0).width() * scale + GAP;
    int height = rows() * tileHeight + GAP;
    int width = columns * tileWidth + GAP;
    BufferedImage picture = blank(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        PixelCanvas.paint(picture, x, y, GROUND);
      }
    }
    for (int i = 0; i < images.size(); i++) {
      int left = i % columns * tileWidth + GAP;
      int top = i / columns * tileHeight + GAP;
      PixelCanvas.place(images.get(i), picture, left, top, scale);
    }
    return picture;
  }

  private BufferedImage blank(int width, int height) {
    boolean grey = images.stream().allMatch(image -> image.channels() == 1);
    return grey
        ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, PixelCanvas.greys())
        : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  /**
   * Writes a PNG file, the same bytes each time, whole or not at all; its folder is made where it
   * is missing.
   *
   * @throws IOException naming the file, or the folder that cannot be made
   */
  public void writeTo(Path file) throws IOException {
    write(draw(), file);
  }

  /** The same as {@link #writeTo} at the size of a page, with about two fifths less bytes. */
  public void writeInPageTo(Path file) throws IOException {
    write(draw(enlargement(EDGE_IN_PAGE)), file);
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    new AtomicFiles(Disk.local()).write(file, out -> ImageIO.write(picture, "png", out));
  }
}

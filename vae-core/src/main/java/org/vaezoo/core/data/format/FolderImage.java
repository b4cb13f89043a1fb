package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A PNG or JPEG image as unsigned bytes, [C, H, W]: one channel where it is grey, three where it
 * has colours or a palette. A level of b bits becomes l * 255 / (2^b - 1), rounded; what is
 * transparent is seen on white.
 *
 * <p>The size of an image is read from its header, and held against the most that deflate can pack
 * into the file (1032 to 1), before it is decoded. Gamma and colour profiles are not applied: the
 * numbers are those that the file stores.
 */
public final class FolderImage {

  private final int height;
  private final int width;
  private final int channels;
  private final byte[] levels;

  private FolderImage(int channels, int height, int width, byte[] levels) {
    this.channels = channels;
    this.height = height;
    this.width = width;
    this.levels = levels;
  }

  /**
   * Shape of an image, from its header.
   *
   * @throws WrongImageException if it is not the header of an image that is read here
   */
  public static Shape shape(byte[] file) throws WrongImageException {
    return isJpeg(file) ? ImageHeader.jpegShape(file) : ImageHeader.pngShape(file);
  }

  private static boolean isJpeg(byte[] file) {
    return FileKind.of(file).equals(Optional.of(FileKind.JPEG));
  }

  /**
   * Decodes an image.
   *
   * @throws WrongImageException if it is damaged or not one that is read here
   */
  public static FolderImage decode(byte[] file) throws WrongImageException {
    Shape shape = shape(file);
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        throw new WrongImageException("a PNG or JPEG image", "one that cannot be decoded");
      }
      return of(image, shape);
    } catch (IOException | RuntimeException e) {
      throw ImageHeader.undecoded(e);
    }
  }

  private static FolderImage of(BufferedImage image, Shape shape) {
    int channels = Math.toIntExact(shape.get(0));
    int pixels = image.getWidth() * image.getHeight();
    byte[] levels = new byte[channels * pixels];
    for (int i = 0; i < pixels; i++) {
      int x = i % image.getWidth();
      int y = i / image.getWidth();
      if (channels == 1) {
        levels[i] = (byte) DecodedLevels.grey(image, x, y);
      } else {
        int colour = DecodedLevels.colour(image, x, y);
        levels[i] = (byte) (colour >> 16);
        levels[pixels + i] = (byte) (colour >> 8);
        levels[2 * pixels + i] = (byte) colour;
      }
    }
    return new FolderImage(channels, image.getHeight(), image.getWidth(), levels);
  }

  public Shape shape() {
    return new Shape(channels, height, width);
  }

  /** Unsigned bytes, row-major; not a copy. */
  public byte[] levels() {
    return levels;
  }

  /**
   * The image at another size, each new pixel the mean of the area that it covers, rounded.
   *
   * @param newHeight at most the height
   * @param newWidth at most the width
   */
  public FolderImage shrunk(int newHeight, int newWidth) {
    byte[] shrunk = new byte[channels * newHeight * newWidth];
    for (int i = 0; i < shrunk.length; i++) {
      int x = i % newWidth;
      int y = i / newWidth % newHeight;
      shrunk[i] = (byte) Math.round(mean(i / (newWidth * newHeight), x, y, newHeight, newWidth));
    }
    return new FolderImage(channels, newHeight, newWidth, shrunk);
  }

  private double mean(int channel, int newX, int newY, int newHeight, int newWidth) {
    double top = (double) newY * height / newHeight;
    double bottom = (double) (newY + 1) * height / newHeight;
    double left = (double) newX * width / newWidth;
    double right = (double) (newX + 1) * width / newWidth;
    double sum = 0;
    for (int y = (int) top; y < Math.min(height, Math.ceil(bottom)); y++) {
      for (int x = (int) left; x < Math.min(width, Math.ceil(right)); x++) {
        double area = overlap(y, top, bottom) * overlap(x, left, right);
        sum += area * (levels[(channel * height + y) * width + x] & 0xff);
      }
    }
    return sum / ((bottom - top) * (right - left));
  }

  /** How much of a pixel is between two edges. */
  private static double overlap(int pixel, double from, double to) {
    return Math.max(0, Math.min(pixel + 1, to) - Math.max(pixel, from));
  }

  /** The square in the middle. */
  FolderImage middle() {
    int edge = Math.min(height, width);
    int top = (height - edge) / 2;
    int left = (width - edge) / 2;
    byte[] middle = new byte[channels * edge * edge];
    for (int row = 0; row < channels * edge; row++) {
      int from = (row / edge * height + top + row % edge) * width + left;
      System.arraycopy(levels, from, middle, row * edge, edge);
    }
    return new FolderImage(channels, edge, edge, middle);
  }

  /** The image with black for white. */
  public FolderImage inverted() {
    byte[] inverted = new byte[levels.length];
    for (int i = 0; i < levels.length; i++) {
      inverted[i] = (byte) (255 - (levels[i] & 0xff));
    }
    return new FolderImage(channels, height, width, inverted);
  }
}

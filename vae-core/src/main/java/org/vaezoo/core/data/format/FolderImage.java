package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

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

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int HEADER = 0x49484452; // IHDR
  private static final int HEADER_END = 26;
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int RGB_ALPHA = 6;
  private static final int WHITE = 255;
  private static final long DEFLATE_RATIO = 1032;

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

  /** What of an image is not as it should be. */
  public static final class Wrong extends Exception {

    private static final long serialVersionUID = 1L;

    Wrong(String expected, String found) {
      super("expected " + expected + ", found " + found);
    }
  }

  /**
   * Shape of an image, from its header.
   *
   * @throws Wrong if it is not the header of an image that is read here
   */
  public static Shape shape(byte[] file) throws Wrong {
    return isJpeg(file) ? jpegShape(file) : pngShape(file);
  }

  private static boolean isJpeg(byte[] file) {
    return FileKind.of(file).equals(Optional.of(FileKind.JPEG));
  }

  private static Shape jpegShape(byte[] file) throws Wrong {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream);
      int bands = reader.getRawImageType(0) == null ? 3 : bands(reader);
      return checked(bands == 1 ? 1 : 3, reader.getHeight(0), reader.getWidth(0), file);
    } catch (IOException | RuntimeException e) {
      throw undecoded(e);
    } finally {
      reader.dispose();
    }
  }

  private static int bands(ImageReader reader) throws IOException {
    return reader.getRawImageType(0).getNumBands();
  }

  private static Wrong undecoded(Exception cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    Wrong wrong = new Wrong("a sound image", "one that cannot be decoded: " + reason);
    wrong.initCause(cause);
    return wrong;
  }

  private static Shape pngShape(byte[] file) throws Wrong {
    if (file.length < HEADER_END) {
      throw new Wrong("a PNG header of 26 bytes", "the end after " + file.length);
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    if (header.getLong(0) != SIGNATURE || header.getInt(12) != HEADER) {
      throw new Wrong("a PNG image", "other bytes");
    }
    int width = header.getInt(16);
    int height = header.getInt(20);
    int depth = header.get(24);
    int type = header.get(25);
    List<Integer> types = List.of(GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA);
    if (depth > 16 || !types.contains(type)) {
      throw new Wrong(
          "a colour type of " + types + " of at most 16 bits",
          "colour type " + type + " of " + depth + " bits");
    }
    return checked(type == GREY || type == GREY_ALPHA ? 1 : 3, height, width, file);
  }

  private static Shape checked(int channels, int height, int width, byte[] file) throws Wrong {
    long most = 8 * DEFLATE_RATIO * file.length;
    if (width < 1 || height < 1 || (long) width * height > most / channels) {
      throw new Wrong(
          "at most " + most + " numbers from " + file.length + " bytes",
          "an image of " + width + " x " + height);
    }
    return new Shape(channels, height, width);
  }

  /**
   * Decodes an image.
   *
   * @throws Wrong if it is damaged or not one that is read here
   */
  public static FolderImage decode(byte[] file) throws Wrong {
    Shape shape = shape(file);
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
      if (image == null) {
        throw new Wrong("a PNG or JPEG image", "one that cannot be decoded");
      }
      return of(image, shape);
    } catch (IOException | RuntimeException e) {
      throw undecoded(e);
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
        levels[i] = (byte) grey(image, x, y);
      } else {
        int colour = colour(image, x, y);
        levels[i] = (byte) (colour >> 16);
        levels[pixels + i] = (byte) (colour >> 8);
        levels[2 * pixels + i] = (byte) colour;
      }
    }
    return new FolderImage(channels, image.getHeight(), image.getWidth(), levels);
  }

  /** The stored level; the decoder keeps one of less than 8 bits as an index into equal steps. */
  private static int grey(BufferedImage image, int x, int y) {
    if (image.getColorModel() instanceof IndexColorModel steps) {
      int highest = (1 << steps.getPixelSize()) - 1;
      return image.getRaster().getSample(x, y, 0) * WHITE / highest;
    }
    int bands = image.getRaster().getNumBands();
    int level = level(image, x, y, 0);
    return bands == 2 ? onWhite(level, level(image, x, y, 1)) : level;
  }

  private static int colour(BufferedImage image, int x, int y) {
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

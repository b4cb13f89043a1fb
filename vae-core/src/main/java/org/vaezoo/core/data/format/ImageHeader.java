package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What the header of an image file says, which is believed only as far as the file is long. */
final class ImageHeader {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int HEADER = 0x49484452;

  // IHDR
  private static final int HEADER_END = 26;

  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int RGB_ALPHA = 6;
  private static final long DEFLATE_RATIO = 1032;

  private ImageHeader() {}

  static Shape jpegShape(byte[] file) throws WrongImageException {
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

  static WrongImageException undecoded(Exception cause) {
    String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    WrongImageException wrong =
        new WrongImageException("a sound image", "one that cannot be decoded: " + reason);
    wrong.initCause(cause);
    return wrong;
  }

  static Shape pngShape(byte[] file) throws WrongImageException {
    if (file.length < HEADER_END) {
      throw new WrongImageException("a PNG header of 26 bytes", "the end after " + file.length);
    }
    ByteBuffer header = ByteBuffer.wrap(file);
    if (header.getLong(0) != SIGNATURE || header.getInt(12) != HEADER) {
      throw new WrongImageException("a PNG image", "other bytes");
    }
    int width = header.getInt(16);
    int height = header.getInt(20);
    int depth = header.get(24);
    int type = header.get(25);
    List<Integer> types = List.of(GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA);
    if (depth > 16 || !types.contains(type)) {
      throw new WrongImageException(
          "a colour type of " + types + " of at most 16 bits",
          "colour type " + type + " of " + depth + " bits");
    }
    return checked(type == GREY || type == GREY_ALPHA ? 1 : 3, height, width, file);
  }

  private static Shape checked(int channels, int height, int width, byte[] file)
      throws WrongImageException {
    long most = 8 * DEFLATE_RATIO * file.length;
    if (width < 1 || height < 1 || (long) width * height > most / channels) {
      throw new WrongImageException(
          "at most " + most + " numbers from " + file.length + " bytes",
          "an image of " + width + " x " + height);
    }
    return new Shape(channels, height, width);
  }
}

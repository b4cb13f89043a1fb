package org.vaezoo.core.data;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;

/** Images of one shape, decoded one after the other in the order of their paths. */
final class FolderImages {

  private static final int MOST_CLASSES = 256;

  private final ImageFiles files;
  private final FolderLabel label;
  private final Optional<Integer> size;
  private final boolean inverted;
  private final Shape stored;

  /** Reads the header of the first image. */
  FolderImages(ImageFiles files, FolderLabel label, Optional<Integer> size, boolean inverted) {
    this.files = files;
    this.label = label;
    this.size = size;
    this.inverted = inverted;
    String first = files.paths().get(0);
    this.stored = stored(first, files.bytes(first));
    if (size.isPresent() && size.get() > Math.min(stored.get(1), stored.get(2))) {
      throw files.bad(
          first, "an image of at least " + size.get() + " x " + size.get(), "" + stored);
    }
  }

  /** Shape of an image as it is shown, [C, H, W]. */
  Shape shape() {
    return size.map(edge -> new Shape(stored.get(0), edge, edge)).orElse(stored);
  }

  /** The levels of all images, [N, C, H, W]. */
  byte[] levels() {
    int width = Math.toIntExact(shape().size());
    byte[] levels = new byte[Math.multiplyExact(files.paths().size(), width)];
    int n = 0;
    for (String path : files.paths()) {
      System.arraycopy(image(path).levels(), 0, levels, n++ * width, width);
    }
    return levels;
  }

  /**
   * The names of all classes, in order; empty where there are no labels.
   *
   * @throws BadDataException if there are more than 256
   */
  List<String> classes() {
    List<String> classes =
        files.paths().stream().flatMap(path -> name(path).stream()).distinct().sorted().toList();
    if (classes.size() > MOST_CLASSES) {
      throw files.bad(
          files.paths().get(0),
          "at most " + MOST_CLASSES + " classes by the names of folders",
          "" + classes.size());
    }
    return classes;
  }

  /**
   * The number of each image's class, [N]; empty where there are no labels.
   *
   * @throws BadDataException if an image has a class that is not among them
   */
  Optional<byte[]> labels(List<String> classes) {
    if (label == FolderLabel.NONE) {
      return Optional.empty();
    }
    byte[] labels = new byte[files.paths().size()];
    for (int n = 0; n < labels.length; n++) {
      String path = files.paths().get(n);
      int number = classes.indexOf(name(path).orElseThrow());
      if (number < 0) {
        throw files.bad(path, "a folder that training has too", name(path).orElseThrow());
      }
      labels[n] = (byte) number;
    }
    return Optional.of(labels);
  }

  private Optional<String> name(String path) {
    return label.of(path, common());
  }

  /** The folders that all paths have in common. The paths are sorted: those of first and last. */
  private String common() {
    String first = files.paths().get(0);
    String last = files.paths().get(files.paths().size() - 1);
    int length = 0;
    for (int i = 0;
        i < first.length() && i < last.length() && first.charAt(i) == last.charAt(i);
        i++) {
      length = first.charAt(i) == '/' ? i + 1 : length;
    }
    return first.substring(0, length);
  }

  private PngImage image(String path) {
    byte[] bytes = files.bytes(path);
    Shape shape = stored(path, bytes);
    if (!shape.equals(stored)) {
      throw files.bad(path, "an image of " + stored + " as the first one", "" + shape);
    }
    try {
      PngImage image = PngImage.decode(bytes);
      PngImage shown = size.isPresent() ? image.shrunk(size.get(), size.get()) : image;
      return inverted ? shown.inverted() : shown;
    } catch (PngImage.Wrong e) {
      throw new BadDataException(files.place(path) + e.getMessage(), e);
    }
  }

  private Shape stored(String path, byte[] bytes) {
    try {
      return PngImage.shape(bytes);
    } catch (PngImage.Wrong e) {
      throw new BadDataException(files.place(path) + e.getMessage(), e);
    }
  }
}

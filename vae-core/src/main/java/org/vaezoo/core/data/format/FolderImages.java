package org.vaezoo.core.data.format;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Fit;

/** Images of one shape, decoded one after the other in the order of their paths. */
public final class FolderImages {

  private final ImageFiles files;
  private final FolderLabel label;
  private final Optional<Integer> size;
  private final Optional<Fit> fit;
  private final boolean inverted;
  private final Shape stored;

  /** Reads the header of the first image. */
  public FolderImages(
      ImageFiles files,
      FolderLabel label,
      Optional<Integer> size,
      Optional<Fit> fit,
      boolean inverted) {
    this.fit = fit;
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
    if (size.isPresent() && fit.isEmpty() && stored.get(1) != stored.get(2)) {
      throw new BadDataException(
          files.place(first)
              + "expected squares where data.set.size is set, found an image of "
              + stored.get(1)
              + " x "
              + stored.get(2)
              + "; set data.set.fit to \"crop\" for the square in the middle or to \"squash\"");
    }
  }

  /** Shape of an image as it is shown, [C, H, W]. */
  public Shape shape() {
    if (size.isEmpty() && fit.equals(Optional.of(Fit.CROP))) {
      long edge = Math.min(stored.get(1), stored.get(2));
      return new Shape(stored.get(0), edge, edge);
    }
    return size.map(edge -> new Shape(stored.get(0), edge, edge)).orElse(stored);
  }

  /**
   * The levels of all images, [N, C, H, W].
   *
   * @throws BadDataException if they do not fit into memory
   */
  public byte[] levels() {
    requireRoom();
    int width = Math.toIntExact(shape().size());
    byte[] levels = new byte[Math.multiplyExact(files.paths().size(), width)];
    int n = 0;
    for (String path : files.paths()) {
      System.arraycopy(image(path).levels(), 0, levels, n++ * width, width);
    }
    return levels;
  }

  /**
   * Requires that all levels fit into an array and into the memory of Java.
   *
   * @throws BadDataException if they do not, with how many there are
   */
  public void requireRoom() {
    long levels = shape().size() * files.paths().size();
    long most = Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / 2);
    if (levels > most) {
      throw new BadDataException(
          files.place(files.paths().get(0))
              + "expected at most "
              + most
              + " grey levels in all, found "
              + levels
              + " in "
              + files.paths().size()
              + " images of "
              + shape()
              + "; set data.set.size, or take fewer images"
              + (levels <= Integer.MAX_VALUE - 8L
                  ? ", or give Java more memory by VAEZOO_JAVA_OPTIONS=-Xmx"
                  : ""));
    }
  }

  /** The name of each image's class; empty where there are no labels. */
  public Optional<List<String>> labels() {
    return label == FolderLabel.NONE
        ? Optional.empty()
        : Optional.of(files.paths().stream().map(path -> name(path).orElseThrow()).toList());
  }

  /** Number of images. */
  public int count() {
    return files.paths().size();
  }

  /**
   * Requires that images have the shape of others.
   *
   * @throws BadDataException if they have another
   */
  public void requireShape(Shape other) {
    if (!shape().equals(other)) {
      throw files.bad(
          files.paths().get(0), "an image of " + other + " as in training", "" + shape());
    }
  }

  /** What of the folder was passed over. */
  public List<String> notes() {
    return files.notes();
  }

  /** What a message calls the folder. */
  public String place() {
    return files.place("").replaceFirst(": : $", "");
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

  private FolderImage image(String path) {
    byte[] bytes = files.bytes(path);
    Shape shape = stored(path, bytes);
    if (!shape.equals(stored)) {
      throw files.bad(path, "an image of " + stored + " as the first one", "" + shape);
    }
    try {
      FolderImage image = FolderImage.decode(bytes);
      FolderImage whole = fit.equals(Optional.of(Fit.CROP)) ? image.middle() : image;
      FolderImage shown = size.isPresent() ? whole.shrunk(size.get(), size.get()) : whole;
      return inverted ? shown.inverted() : shown;
    } catch (WrongImageException e) {
      throw new BadDataException(files.place(path) + e.getMessage(), e);
    }
  }

  private Shape stored(String path, byte[] bytes) {
    try {
      return FolderImage.shape(bytes);
    } catch (WrongImageException e) {
      throw new BadDataException(files.place(path) + e.getMessage(), e);
    }
  }
}

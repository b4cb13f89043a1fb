package org.vaezoo.benchmarks.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The images of MNIST as a side in another language is given them: bytes, 784 an image. */
public final class MnistImages {

  private static final String FOLDER = "/org/vaezoo/core/data/mnist/";
  private static final int HEADER = 16;

  private MnistImages() {}

  /** Writes the training images. */
  public static Path train(Path folder) throws IOException {
    return write("train-images-idx3-ubyte.gz", folder.resolve("train.images"));
  }

  /** Writes the test images. */
  public static Path test(Path folder) throws IOException {
    return write("t10k-images-idx3-ubyte.gz", folder.resolve("test.images"));
  }

  private static Path write(String name, Path file) throws IOException {
    try (InputStream stored = MnistImages.class.getResourceAsStream(FOLDER + name)) {
      if (stored == null) {
        throw new FileNotFoundException("expected " + FOLDER + name + " on the class path");
      }
      try (InputStream images = new GZIPInputStream(stored)) {
        images.skipNBytes(HEADER);
        Files.copy(images, file);
        return file;
      }
    }
  }
}

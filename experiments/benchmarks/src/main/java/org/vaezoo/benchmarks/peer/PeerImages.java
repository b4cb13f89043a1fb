package org.vaezoo.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The training images of MNIST, held in the engine. */
final class PeerImages {

  private static final String FILE = "/org/vaezoo/core/data/mnist/train-images-idx3-ubyte.gz";
  private static final int HEADER = 16;
  private static final int PIXELS = 784;

  private PeerImages() {}

  /** Probabilities of a one, [60000, 784]. */
  static NDArray load(NDManager manager) throws IOException {
    byte[] levels = read();
    float[] probabilities = new float[levels.length];
    for (int i = 0; i < levels.length; i++) {
      probabilities[i] = (levels[i] & 0xff) / 255f;
    }
    return manager.create(probabilities, new Shape(levels.length / PIXELS, PIXELS));
  }

  private static byte[] read() throws IOException {
    try (InputStream file = PeerImages.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new FileNotFoundException("expected " + FILE + " on the class path, found none");
      }
      try (InputStream images = new GZIPInputStream(file)) {
        images.skipNBytes(HEADER);
        return images.readAllBytes();
      }
    }
  }
}

package org.vaezoo.benchmarks.speed;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.pass.HostArrays;

/** The images that a peer in another language is given. */
final class TorchImages {

  /** More than a cache holds, and quickly read. */
  private static final int COUNT = 12_800;

  private TorchImages() {}

  /** Binarised training images of MNIST: 0 or 255, 784 bytes an image. */
  static byte[] bytes() {
    DataSource train = OurLoop.train(OurLoop.read(OurLoop.CONVOLUTIONS));
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      double[] pixels =
          HostArrays.read(
              train
                  .batch(
                      IntStream.range(0, COUNT).toArray(),
                      new DataNoise.Evaluation(1),
                      manager,
                      DataType.FLOAT32)
                  .x());
      byte[] bytes = new byte[pixels.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Math.round(255 * pixels[i]);
      }
      return bytes;
    }
  }
}

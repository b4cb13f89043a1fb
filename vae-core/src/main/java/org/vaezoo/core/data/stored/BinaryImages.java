package org.vaezoo.core.data.stored;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.Examples;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Spread;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.files.Sha256;
import org.vaezoo.core.pass.HostArrays;

/** Examples of zeros and ones, a bit each, perhaps with the factors that they are made of. */
public final class BinaryImages implements StoredExamples, Examples {

  private final BitRows pixels;
  private final Shape shape;
  private final Optional<Factors> factors;
  private final Optional<int[]> labels;

  /**
   * @param pixels a row an image, row-major; kept, not copied
   * @param shape of one image, [C, H, W]
   * @param factors what the images are made of, where that is known
   * @param labels class of each image, -1 where it is not known, [N]
   */
  public BinaryImages(
      BitRows pixels, Shape shape, Optional<Factors> factors, Optional<int[]> labels) {
    this.pixels = pixels;
    this.shape = shape;
    this.factors = factors;
    this.labels = labels;
  }

  /** The images as a data set of which some are held out for the test. */
  public StoredSet set(int testCount) {
    MessageDigest digest = Sha256.start();
    Digests.note(digest, "images " + shape, pixels.sha256());
    factors.ifPresent(all -> Digests.note(digest, "factors " + all.all(), all.sha256()));
    return new StoredSet(Digests.hex(digest), this, Optional.empty(), testCount);
  }

  @Override
  public int size() {
    return pixels.rows();
  }

  @Override
  public Shape shape() {
    return shape;
  }

  @Override
  public Optional<int[]> labels() {
    return labels;
  }

  @Override
  public Optional<Factors> factors() {
    return factors;
  }

  @Override
  public DataKind stored() {
    return DataKind.BINARY;
  }

  @Override
  public Spread spread() {
    Spread.Collector spread = new Spread.Collector();
    for (int n = 0; n < pixels.rows(); n++) {
      for (int d = 0; d < pixels.width(); d++) {
        spread.add(pixels.get(n, d));
      }
    }
    return spread.spread();
  }

  @Override
  public Examples shown(Binarization binarization, int firstIndex) {
    return this;
  }

  @Override
  public DataKind kind() {
    return DataKind.BINARY;
  }

  @Override
  public NDArray present(
      int[] positions, int[] indices, DataNoise dataNoise, NDManager manager, DataType type) {
    int width = pixels.width();
    float[] x = new float[Math.multiplyExact(positions.length, width)];
    for (int b = 0; b < positions.length; b++) {
      for (int d = 0; d < width; d++) {
        x[b * width + d] = pixels.get(positions[b], d);
      }
    }
    return HostArrays.create(manager, x, new Shape(positions.length).addAll(shape), type);
  }

  @Override
  public double[] mean(int[] positions) {
    double[] mean = new double[pixels.width()];
    for (int position : positions) {
      for (int d = 0; d < mean.length; d++) {
        mean[d] += pixels.get(position, d);
      }
    }
    Arrays.setAll(mean, d -> mean[d] / positions.length);
    return mean;
  }
}

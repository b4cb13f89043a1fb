package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.Batches;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Digests;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.fetch.CatalogFile;
import org.vaezoo.core.data.fetch.DataCatalog;
import org.vaezoo.core.data.format.DataFile;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.ThresholdBinarization;
import org.vaezoo.core.pass.Batch;

class MnistTest {

  private static StoredSet stored;

  @BeforeAll
  static void load() {
    stored = new MnistSpec().load(DataFolder.absent());
  }

  /** The MD5 sums that have circulated for the unpacked files since 1998. */
  @Test
  void shippedFilesAreTheOfficialOnes() {
    assertThat(DataCatalog.MNIST.files().stream().map(MnistTest::md5))
        .containsExactly(
            "6bbc9ace898e44ae57da46a324031adb",
            "a25bea736e30d166cdddb491f175f624",
            "2646ac647ad5339dbf082846283269ea",
            "27ae3e4e09519cfbb04c329615203637");
  }

  @Test
  void theCatalogKnowsTheShippedFilesAsTheyArePacked() {
    for (CatalogFile file : DataCatalog.MNIST.files()) {
      byte[] packed = shipped(file);
      assertThat(file.bytes()).isEqualTo(packed.length);
      assertThat(file.sha256()).isEqualTo(Digests.of(packed));
    }
  }

  @Test
  void descriptionIsThatOfTheFiles() {
    SetDescription described = new MnistSpec().describe(DataFolder.absent());
    assertThat(described)
        .isEqualTo(
            DataCatalog.MNIST.located(DataFolder.absent()).describe("mnist", 0, Optional.empty()));
    assertThat(described.shape()).isEqualTo(new Shape(1, 28, 28));
    assertThat(described.trainingExamples()).isEqualTo(60_000).isEqualTo(stored.training().size());
    assertThat(described.testExamples())
        .isEqualTo(10_000)
        .isEqualTo(stored.test().orElseThrow().size());
  }

  /** 0.1307 is the mean that everyone normalises the training images by; test: 0.1325. */
  @Test
  void meansAreTheKnownOnes() {
    DataSets sets = stored.split("mnist", "grey", new NoBinarization(), 0);
    assertThat(Arrays.stream(sets.train().mean()).average().orElseThrow())
        .isCloseTo(0.1307, within(5e-5));
    assertThat(Arrays.stream(sets.test().mean()).average().orElseThrow())
        .isCloseTo(0.1325, within(5e-5));
  }

  /** The classes of the test set, as counted by many. */
  @Test
  void labelsAreTheKnownOnes() {
    int[] counts = new int[10];
    for (int label : stored.test().orElseThrow().labels().orElseThrow()) {
      counts[label]++;
    }
    assertThat(counts).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
  }

  @Test
  void splitsAreDisjointAndComplete() {
    DataSets sets = stored.split("mnist", "grey", new NoBinarization(), 5000);
    assertThat(sets.train().size()).isEqualTo(55_000);
    assertThat(sets.validation().size()).isEqualTo(5000);
    int[] indices =
        IntStream.concat(
                IntStream.concat(all(sets.train()), all(sets.validation())), all(sets.test()))
            .sorted()
            .toArray();
    assertThat(indices).isEqualTo(IntStream.range(0, 70_000).toArray());
    assertThat(all(sets.test()).min().orElseThrow()).isEqualTo(60_000);
  }

  /**
   * The negative log-likelihood of the test images under the mean training image, clipped to 0.001
   * .. 0.999, in nats: 205.967, computed from the official files with NumPy. The draw of the bits
   * has a standard error of 0.05.
   */
  @Test
  void theMeanImageExplainsTheTestImagesAsIsKnown() {
    DataSets sets = stored.split("mnist", "grey", new DynamicBinarization(), 0);
    assertThat(negativeLogLikelihood(sets.test(), clipped(sets.train().mean())))
        .isCloseTo(205.967, within(0.2));
  }

  /** 206.01012 by NumPy, as above; nothing is drawn. */
  @Test
  void aThresholdGivesItsOwnKnownLikelihood() {
    DataSets sets = stored.split("mnist", "grey", new ThresholdBinarization(0.5), 0);
    assertThat(negativeLogLikelihood(sets.test(), clipped(sets.train().mean())))
        .isCloseTo(206.01012, within(1e-4));
  }

  @Test
  void aBatchHoldsImagesLabelsAndIndices() {
    DataSource test = stored.split("mnist", "grey", new NoBinarization(), 0).test();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      int[] rows = {0, 9999};
      DataNoise evaluation = new DataNoise.Evaluation(1);
      Batch batch = test.batch(rows, evaluation, manager, DataType.FLOAT32);

      assertThat(batch.x().getShape()).isEqualTo(new Shape(2, 1, 28, 28));
      assertThat(batch.label().orElseThrow().toIntArray()).containsExactly(7, 6);
      assertThat(batch.index().toIntArray()).containsExactly(60_000, 69_999);
      Batch wide = test.batch(rows, evaluation, manager, DataType.FLOAT64);
      assertThat(wide.x().getDataType()).isEqualTo(DataType.FLOAT64);
      assertThat(wide.x().toType(DataType.FLOAT32, false).toFloatArray())
          .isEqualTo(batch.x().toFloatArray());
      assertThat(batch.x().sum().getFloat()).isGreaterThan(100);
    }
  }

  private static double[] clipped(double[] mean) {
    return Arrays.stream(mean).map(p -> Math.min(0.999, Math.max(0.001, p))).toArray();
  }

  private static double negativeLogLikelihood(DataSource split, double[] mean) {
    double total = 0;
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      for (int[] rows : new Batches(split.size(), 500)) {
        try (NDManager step = manager.newSubManager()) {
          DataNoise evaluation = new DataNoise.Evaluation(1);
          float[] x = split.batch(rows, evaluation, step, DataType.FLOAT32).x().toFloatArray();
          for (int i = 0; i < x.length; i++) {
            double p = mean[i % mean.length];
            total -= x[i] == 1f ? Math.log(p) : Math.log1p(-p);
          }
        }
      }
    }
    return total / split.size();
  }

  private static IntStream all(DataSource split) {
    return Arrays.stream(split.indices(IntStream.range(0, split.size()).toArray()));
  }

  private static byte[] shipped(CatalogFile file) {
    try (InputStream stream = new DataFile.Shipped("mnist/" + file.name(), file.bytes()).open()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String md5(CatalogFile file) {
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(shipped(file)))) {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(stream.readAllBytes()));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

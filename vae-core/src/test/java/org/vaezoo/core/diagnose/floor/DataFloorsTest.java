package org.vaezoo.core.diagnose.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.format.TextUnit;
import org.vaezoo.core.data.set.CountsSpec;
import org.vaezoo.core.data.set.CsvSpec;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.set.TextLinesSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.diagnose.Estimate;

class DataFloorsTest {

  private static final double BITS = Math.log(2);

  @TempDir private Path folder;

  /** 205.97 nats is the distortion of the mean image over MNIST's test split. */
  @Test
  void coinsOfDynamicMnistAreTheMeanImage() {
    SplitFloors floors = test(new MnistSpec(), new DynamicBinarization(), Score.plain());
    FloorMeasure coins = floors.judging().orElseThrow();
    assertThat(coins.name()).isEqualTo("independent bits");
    assertThat(-coins.nats().mean()).isCloseTo(205.97, within(0.3));
    assertThat(coins.nats().count()).isEqualTo(10_000);
    Estimate uniform = floors.named(Floors.UNIFORM).orElseThrow().nats();
    assertThat(-uniform.mean()).isCloseTo(784 * BITS, within(1e-9));
    assertThat(uniform.standardError()).isCloseTo(0, within(1e-9));
  }

  /** 1.69 bits a pixel by independent computation; the uniform model has 8. */
  @Test
  void levelsOfGreyMnistAreHistograms() {
    SplitFloors floors = test(new MnistSpec(), new NoBinarization(), Score.plain());
    FloorMeasure levels = floors.judging().orElseThrow();
    assertThat(levels.name()).isEqualTo("independent levels");
    assertThat(-levels.nats().mean() / 784 / BITS).isCloseTo(1.69, within(0.01));
    assertThat(-floors.named(Floors.UNIFORM).orElseThrow().nats().mean() / 784 / BITS)
        .isCloseTo(8, within(1e-9));
  }

  /** E[-ln N] is (ln 2 pi e + ln det Sigma / D) / 2 a dimension, but for the chance of the draw. */
  @Test
  void gaussiansKnowTheEntropyOfTheirOwnKind() throws IOException {
    double correlation = 0.9;
    write(correlation, 20_000);
    SplitFloors floors = test(csv(2_000), new NoBinarization(), Score.plain());
    double each = 0.5 * Math.log(2 * Math.PI * Math.E);
    double scale = Math.log(100);
    assertThat(floors.judging().orElseThrow().name()).isEqualTo("independent gaussians");
    assertThat(-floors.judging().orElseThrow().nats().mean())
        .isCloseTo(2 * each + scale, within(0.06));
    assertThat(-floors.named(Floors.FULL_GAUSSIAN).orElseThrow().nats().mean())
        .isCloseTo(2 * each + scale + 0.5 * Math.log(1 - correlation * correlation), within(0.06));
  }

  @Test
  void aFixedVarianceIsTheFloorsToo() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n3,2\n1,2\n3,2\n");
    DataSets sets = load(csv(1), new NoBinarization());
    Score score = new Score(true, Optional.of(4.0), false);
    try (NDManager manager = NDManager.newBaseManager()) {
      Floors floors = Floors.fit(sets.train(), score, 1, manager);
      FloorMeasure floor = floors.on(sets.train(), manager).judging().orElseThrow();
      double spread = sets.train().mean()[0] == 2 ? 1 : 8 / 9.0;
      assertThat(-floor.nats().mean())
          .isCloseTo(0.5 * spread / 4 + Math.log(2 * Math.PI * 4), within(1e-9));
    }
  }

  @Test
  void constantExamplesHaveNoFloorAsNoDensityIsBounded() throws IOException {
    Files.writeString(folder.resolve("t.csv"), "a,b\n1,2\n1,2\n1,2\n1,2\n");
    assertThat(test(csv(1), new NoBinarization(), Score.plain()).all()).isEmpty();
  }

  /** Tokens a, b, end of the training lines: 4, 2, 3 and no unknown, and one spread over four. */
  @Test
  void tokensHaveTheirShares() throws IOException {
    Files.writeString(folder.resolve("train.txt"), "a a b\na b\na\n");
    Files.writeString(folder.resolve("test.txt"), "b z\n");
    DataSetSpec set =
        new TextLinesSpec("train.txt", Optional.of("test.txt"), 0, TextUnit.WORD, 10, 8);
    SplitFloors floors = test(set, new NoBinarization(), Score.plain());
    double expected = Math.log(2.25 / 10) + Math.log(0.25 / 10) + Math.log(3.25 / 10);
    assertThat(floors.judging().orElseThrow().nats().mean()).isCloseTo(expected, within(1e-12));
    assertThat(floors.named(Floors.UNIFORM).orElseThrow().nats().mean())
        .isCloseTo(-3 * Math.log(4), within(1e-12));
  }

  /** The test bag has the words 1 and 2 once and twice: 3! / 2! orders. */
  @Test
  void wordsOfABagHaveTheirShares() throws IOException {
    Files.writeString(folder.resolve("train.txt"), "1\n2\n2\n1 1 3\n1 2 1\n");
    Files.writeString(folder.resolve("test.txt"), "1\n2\n2\n1 1 1\n1 2 2\n");
    DataSetSpec set = new CountsSpec("train.txt", Optional.of("test.txt"), 0);
    double ordered = Math.log(3.5 / 5) + 2 * Math.log(1.5 / 5);
    FloorMeasure bag = test(set, new NoBinarization(), Score.plain()).judging().orElseThrow();
    assertThat(bag.nats().mean()).isCloseTo(ordered + Math.log(3), within(1e-12));
    FloorMeasure one =
        test(set, new NoBinarization(), new Score(false, Optional.empty(), true))
            .judging()
            .orElseThrow();
    assertThat(one.nats().mean()).isCloseTo(ordered, within(1e-12));
  }

  @Test
  void factorialsOfLargeNumbersAreThoseOfTheSum() {
    double sum = 0;
    for (int n = 2; n <= 200; n++) {
      sum += Math.log(n);
      assertThat(UnigramBag.logFactorial(n)).isCloseTo(sum, within(1e-10));
    }
  }

  @Test
  void aBoundIsAboveByMoreThanTheErrorOfBoth() {
    FloorMeasure floor = new FloorMeasure("independent bits", new Estimate(-100, 0.3, 1000));
    assertThat(floor.gainError(new Estimate(-99, 0.4, 1000))).isCloseTo(0.5, within(1e-12));
    assertThat(floor.isExceededBy(new Estimate(-99.1, 0.4, 1000))).isFalse();
    assertThat(floor.isExceededBy(new Estimate(-99, 0.4, 1000))).isTrue();
    assertThat(floor.isExceededBy(new Estimate(Double.NaN, 0.4, 1000))).isFalse();
  }

  private SplitFloors test(DataSetSpec set, Binarization binarization, Score score) {
    DataSets sets = load(set, binarization);
    try (NDManager manager = NDManager.newBaseManager()) {
      return Floors.fit(sets.train(), score, 1, manager).on(sets.test(), manager);
    }
  }

  private DataSets load(DataSetSpec set, Binarization binarization) {
    return new DataSpec(set, binarization, 0, 1)
        .standardized(Standardization.NONE)
        .load(DataFolder.at(folder));
  }

  private static CsvSpec csv(int held) {
    return new CsvSpec("t.csv", Optional.empty(), held);
  }

  /** Two columns of deviations 1 and 100. */
  private void write(double correlation, int rows) throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("a,b\n");
    for (int n = 0; n < rows; n++) {
      double a = random.nextGaussian();
      double b = correlation * a + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      text.append(String.format(Locale.ROOT, "%f,%f%n", a, 100 * b));
    }
    Files.writeString(folder.resolve("t.csv"), text);
  }
}

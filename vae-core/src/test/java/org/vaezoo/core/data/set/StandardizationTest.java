package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Scaling;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.format.TextUnit;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.VectorCondition;
import org.vaezoo.core.settings.Problems;

/** Columns are scaled by the training split alone, and nothing else is. */
class StandardizationTest {

  private static final double DEVIATION = Math.sqrt(2.0 / 3);

  @TempDir private Path folder;

  @Test
  void columnsAreShiftedAndScaledByTheTrainingSplit() {
    write("t.csv", "a,b\n1,1000\n2,-3000\n3,5000\n");
    write("u.csv", "a,b\n5,1000\n");
    DataSets sets = table("").load(DataFolder.at(folder));
    double[] rows = rows(sets.train());
    assertThat(List.of(rows[0], rows[2], rows[4]))
        .containsExactly(-1 / DEVIATION, 0.0, 1 / DEVIATION);
    assertThat(rows[1] * rows[1] + rows[3] * rows[3] + rows[5] * rows[5])
        .isCloseTo(3, within(1e-12));
    assertThat(sets.train().mean()).containsExactly(new double[] {0, 0}, within(1e-12));
    assertThat(rows(sets.test())).containsExactly(new double[] {3 / DEVIATION, 0}, within(1e-12));
    Scaling scaling = sets.test().scaling().orElseThrow();
    assertThat(scaling.logVolume())
        .isCloseTo(Math.log(DEVIATION) + Math.log(4000 * DEVIATION), within(1e-12));
    assertThat(sets.reading().orElseThrow().line())
        .contains("standardised by the mean and the standard deviation of each column over the");
  }

  @Test
  void noneShowsTheNumbersOfTheFileAndSaysSo() {
    write("t.csv", "a,b\n1,1000\n2,-3000\n3,5000\n");
    write("u.csv", "a,b\n5,1000\n");
    DataSets sets = table("").standardized(Standardization.NONE).load(DataFolder.at(folder));
    assertThat(rows(sets.test())).containsExactly(5, 1000);
    assertThat(sets.test().scaling()).isEmpty();
    assertThat(sets.reading().orElseThrow().line()).contains("not standardised");
  }

  @Test
  void columnsThatAreGivenAreScaledAndCountNoNats() {
    write("t.csv", "a,b\n1,1000\n2,-3000\n3,5000\n");
    write("u.csv", "a,b\n5,1000\n");
    DataSpec spec =
        new DataSpec(
            set(""),
            new NoBinarization(),
            0,
            1,
            Optional.of(new VectorCondition(List.of("b"))),
            Optional.empty());
    DataSource train = spec.load(DataFolder.at(folder)).train();
    assertThat(train.scaling().orElseThrow().width()).isEqualTo(1);
    assertThat(train.scaling().orElseThrow().logVolume())
        .isCloseTo(Math.log(DEVIATION), within(1e-12));
  }

  @Test
  void aColumnOfOneValueIsNamedWithTheKeys() {
    write("t.csv", "a,b,c,d\n1,7,2,0.1\n2,7,4,0.1\n3,7,9,0.1\n");
    write("u.csv", "a,b,c,d\n5,8,1,3\n");
    assertThatThrownBy(() -> table("").load(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("columns 'b', 'd' have one value in all 3 training examples")
        .hasMessageContaining("data.set.ignore to [\"b\", \"d\"]")
        .hasMessageContaining("data.standardize to \"none\"");
    DataSets sets = table(", \"ignore\": [\"b\", \"d\"]").load(DataFolder.at(folder));
    assertThat(sets.train().scaling().orElseThrow().width()).isEqualTo(2);
  }

  /** Sums of squares of such numbers are beyond doubles, or below; their parts of a range not. */
  @Test
  void scalesAreFoundForNumbersOfAnySize() {
    write("t.csv", "a,b\n1e200,1e-200\n2e200,2e-200\n3e200,3e-200\n");
    write("u.csv", "a,b\n2e200,2e-200\n");
    DataSets sets = table("").load(DataFolder.at(folder));
    assertThat(rows(sets.train()))
        .containsExactly(
            new double[] {-1 / DEVIATION, -1 / DEVIATION, 0, 0, 1 / DEVIATION, 1 / DEVIATION},
            within(1e-12));
  }

  @Test
  void whatIsNoTableIsRefusedWithTheReason() {
    Problems problems = new Problems();
    new DataSpec(new MnistSpec(), new NoBinarization(), 0, 1)
        .standardized(Standardization.TRAIN)
        .check(DataFolder.absent(), "/data", problems);
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).pointer()).isEqualTo("/data/standardize");
    assertThat(problems.all().get(0).message())
        .contains("columns of a table of real numbers")
        .contains("are grey; expected none or null");
    write("w.txt", "one two\ntwo\none\n");
    Problems words = new Problems();
    new DataSpec(
            new TextLinesSpec("w.txt", Optional.empty(), 1, TextUnit.WORD, 10, 5),
            new NoBinarization(),
            0,
            1)
        .standardized(Standardization.TRAIN)
        .check(DataFolder.at(folder), "/data", words);
    assertThat(words.all().get(0).message()).contains("are token");
  }

  private static double[] rows(DataSource split) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      int[] all = IntStream.range(0, split.size()).toArray();
      DataNoise shown = new DataNoise.Evaluation(1);
      return split.batch(all, shown, manager, DataType.FLOAT64).x().toDoubleArray();
    }
  }

  private DataSpec table(String keys) {
    return new DataSpec(set(keys), new NoBinarization(), 0, 1);
  }

  private static DataSetSpec set(String keys) {
    return new CsvSpec(
        "t.csv",
        Optional.of("u.csv"),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        keys.isEmpty() ? List.of() : List.of("b", "d"),
        List.of(),
        Optional.empty());
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

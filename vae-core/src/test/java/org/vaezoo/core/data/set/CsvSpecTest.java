package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.format.CsvFormat;
import org.vaezoo.core.data.format.CsvTable;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.Binarization;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class CsvSpecTest {

  private static final String WORDS =
      "; a column of words can be data.set.label or one of data.set.ignore";

  @TempDir private Path folder;

  @Test
  void rowsAreExamplesOfRealNumbers() {
    write("train.csv", "\ufeffheight,\"weight, kg\"\r\n1.5,-2\r\n3e2,+.25\r\n\r\n");
    write("test.csv", "height,\"weight, kg\"\n0.1,7.\n");
    CsvSpec set = new CsvSpec("train.csv", Optional.of("test.csv"), 0);
    DataSpec spec =
        new DataSpec(set, new NoBinarization(), 0, 1).standardized(Standardization.NONE);

    assertThat(spec.check(DataFolder.at(folder), "/data", new Problems()))
        .contains(
            new DataDescription("train.csv", "real", new Shape(2), DataKind.CONTINUOUS, 2, 0, 1));
    DataSets sets = spec.load(DataFolder.at(folder));
    assertThat(sets.train().mean()).containsExactly(150.75, -0.875);
    assertThat(sets.test().kind()).isEqualTo(DataKind.CONTINUOUS);
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      DataNoise training = new DataNoise.Training(1, 0, 0);
      Batch batch = sets.train().batch(new int[] {1, 0}, training, manager, DataType.FLOAT64);
      assertThat(batch.x().getShape()).isEqualTo(new Shape(2, 2));
      assertThat(batch.x().toDoubleArray()).containsExactly(300, 0.25, 1.5, -2);
      assertThat(batch.index().toIntArray()).containsExactly(1, 0);
      assertThat(batch.label()).isEmpty();
      Batch narrow = sets.test().batch(new int[] {0}, training, manager, DataType.FLOAT32);
      assertThat(narrow.x().toFloatArray()).containsExactly(0.1f, 7f);
    }
  }

  @Test
  void rowsCanBeHeldOutForTheTest() {
    StringBuilder table = new StringBuilder("x\n");
    IntStream.range(0, 40).forEach(i -> table.append(i * i).append('\n'));
    write("one.csv", table.toString());
    DataSpec spec = new DataSpec(new CsvSpec("one.csv", Optional.empty(), 10), none(), 5, 1);
    DataSets sets = spec.load(DataFolder.at(folder));
    assertThat(sets.train().size()).isEqualTo(25);
    assertThat(sets.validation().size()).isEqualTo(5);
    assertThat(sets.test().size()).isEqualTo(10);
    DataSpec all = new DataSpec(new CsvSpec("one.csv", Optional.empty(), 40), none(), 0, 1);
    assertThatThrownBy(() -> all.load(DataFolder.at(folder)))
        .hasMessageContaining("expected more rows than the 40 of testCount, found 40");
  }

  @Test
  void realNumbersCannotBeBinarized() {
    write("a.csv", "x\n1\n2\n");
    CsvSpec set = new CsvSpec("a.csv", Optional.empty(), 1);
    Problems problems = new Problems();
    new DataSpec(set, new DynamicBinarization(), 0, 1)
        .check(DataFolder.at(folder), "/data", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/data/binarization",
                "works on grey levels, but the numbers of a.csv are continuous;"
                    + " expected none, found dynamic; numbers of 0 to 1 and whole ones of 0 to 255"
                    + " are levels where data.set.values says \"unit\" or \"levels\""));
  }

  private static final String MISSING =
      "; fill in what is missing, or leave out its row, or its column by data.set.ignore";

  @Test
  void aCellThatIsNoNumberIsNamedByLineAndColumn() {
    assertBad(
        "x,y\n1,2\n3,\n",
        "line 3: expected a finite decimal number in column 'y', found an empty cell" + MISSING);
    assertBad(
        "x,y\n1,2\n3,4\n5,six\n",
        "line 4: expected a finite decimal number in column 'y', found 'six'" + WORDS);
    assertBad(
        "x,y\n1,NA\n",
        "line 2: expected a finite decimal number in column 'y', found 'NA'" + MISSING);
    assertBad(
        "x,y\n1,\"2,5\"\n",
        "line 2: expected a finite decimal number in column 'y', found '2,5'"
            + "; a column can be left out by data.set.ignore");
    for (String notNumber : new String[] {"NaN", "Infinity", "1e999", "0x1p3", "1d", "-"}) {
      assertBad(
          "x,y\n" + notNumber + ",2\n",
          "line 2: expected a finite decimal number in column 'x', found '"
              + notNumber
              + "'"
              + switch (notNumber) {
                case "-", "NaN" -> MISSING;
                case "Infinity", "1e999" -> "";
                default -> WORDS;
              });
    }
  }

  @Test
  void raggedAndBlankLinesAreNamed() {
    assertBad("x,y\n1,2\n1,2,3\n", "line 3: expected 2 cells, as in the header, found 3");
    assertBad("x,y\n1,2\n1\n", "line 3: expected 2 cells, as in the header, found 1");
    assertBad("x,y\n1,2\n\n3,4\n", "line 3: expected 2 cells, found a blank line");
    assertBad("x,y\n", "line 1: expected a header and at least one row, found 1 lines");
    assertBad("", "line 1: expected a header and at least one row, found 1 lines");
  }

  @Test
  void otherDamageIsOneLine() throws IOException {
    write("bad.csv", "x,x\n1,2\n");
    assertThatThrownBy(() -> CsvTable.read(folder.resolve("bad.csv"), CsvFormat.looked()))
        .isInstanceOf(BadDataException.class)
        .hasMessage(
            folder.resolve("bad.csv")
                + ": line 1: expected different names of columns, found 'x' twice");
    Files.write(folder.resolve("bad.csv"), new byte[] {'x', '\n', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> CsvTable.read(folder.resolve("bad.csv"), CsvFormat.looked()))
        .hasMessage(folder.resolve("bad.csv") + ": expected text in UTF-8, found other bytes");
    assertThatThrownBy(() -> CsvTable.read(folder.resolve("nowhere.csv"), CsvFormat.looked()))
        .hasMessage(folder.resolve("nowhere.csv") + ": there is no such file");
  }

  @Test
  void theTestTableMustHaveTheSameColumns() {
    write("train.csv", "a,b\n1,2\n");
    write("test.csv", "b,a\n1,2\n");
    CsvSpec set = new CsvSpec("train.csv", Optional.of("test.csv"), 0);
    assertThatThrownBy(() -> set.describe(DataFolder.at(folder)))
        .hasMessage(
            folder.resolve("test.csv")
                + ": line 1: expected the columns [a, b] as in training, found [b, a]");
  }

  @Test
  void theLocaleDoesNotMatter() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      write("a.csv", "x\n1.5\n2.5\n");
      DataSpec spec =
          new DataSpec(new CsvSpec("a.csv", Optional.of("a.csv"), 0), none(), 0, 1)
              .standardized(Standardization.NONE);
      assertThat(spec.load(DataFolder.at(folder)).train().mean()).containsExactly(2.0);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Binarization none() {
    return new NoBinarization();
  }

  private void assertBad(String text, String message) {
    write("bad.csv", text);
    assertThatThrownBy(() -> CsvTable.read(folder.resolve("bad.csv"), CsvFormat.looked()))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("bad.csv") + ": " + message);
  }

  private void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}

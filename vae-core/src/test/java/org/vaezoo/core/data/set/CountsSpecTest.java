package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.format.CountsFile;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;

class CountsSpecTest {

  private static final String SOUND = "2\n3\n4\n1 1 5\n2 3 1\n1 3 2\n2 2 7\n";

  @TempDir private Path folder;

  @Test
  void documentsAreDenseInABatch() {
    write("a.txt", SOUND);
    write("b.txt", "1\n3\n1\n1 2 4\n");
    CountsSpec set = new CountsSpec("a.txt", Optional.of("b.txt"), 0);
    assertThat(set.describe(DataFolder.at(folder)))
        .isEqualTo(new SetDescription("a.txt", new Shape(3), DataKind.COUNT, 2, 1));
    DataSets sets = new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.at(folder));
    assertThat(sets.label()).isEqualTo("counts");
    assertThat(sets.train().kind()).isEqualTo(DataKind.COUNT);
    assertThat(sets.train().mean()).containsExactly(2.5, 3.5, 1.5);
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      float[] x =
          sets.train()
              .batch(new int[] {1, 0}, new DataNoise.Evaluation(1), manager, DataType.FLOAT32)
              .x()
              .toFloatArray();
      assertThat(x).containsExactly(0, 7, 1, 5, 0, 2);
    }
  }

  @Test
  void documentsCanBeHeldOut() {
    write("a.txt", SOUND);
    CountsSpec set = new CountsSpec("a.txt", Optional.empty(), 1);
    DataSets sets = new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.at(folder));
    assertThat(sets.train().size()).isEqualTo(1);
    assertThat(sets.test().size()).isEqualTo(1);
    CountsSpec all = new CountsSpec("a.txt", Optional.empty(), 2);
    assertThatThrownBy(() -> all.describe(DataFolder.at(folder)))
        .hasMessageEndingWith("expected more documents than the 2 of testCount, found 2");
  }

  @Test
  void whatIsWrongIsNamedByLine() {
    assertBad("", "line 0: expected a header of three lines and at least one count, found the end");
    assertBad(
        "1\n3\n0\n",
        "line 3: expected a header of three lines and at least one count, found the end");
    assertBad("x\n3\n1\n1 1 1\n", "line 1: expected a whole number of 1 to 1, found 'x'");
    assertBad("1\n0\n1\n1 1 1\n", "line 2: expected a whole number of 1 to 1048576, found '0'");
    assertBad("1\n3\n2\n1 1 1\n", "line 3: expected a whole number of 1 to 1, found '2'");
    assertBad("1\n3\n1\n1 1 1\n1 2 1\n", "line 3: expected 2, the lines that follow, found 1");
    assertBad("1\n3\n1\n1 4 1\n", "line 4: expected a whole number of 1 to 3, found '4'");
    assertBad("1\n3\n1\n0 1 1\n", "line 4: expected a whole number of 1 to 1, found '0'");
    assertBad(
        "1\n3\n1\n1 1 -2\n", "line 4: expected a whole number of 1 to 2147483647, found '-2'");
    assertBad(
        "1\n3\n1\n1 1 99999999999\n",
        "line 4: expected a whole number of 1 to 2147483647, found '99999999999'");
    assertBad("1\n3\n1\n1 1\n", "line 4: expected document, word and count, found '1 1'");
    assertBad(
        "1\n3\n2\n1 1 1\n1 1 2\n",
        "line 5: expected each word of a document once, found word 1 of 1 again");
    assertBad(
        "2\n3\n2\n1 1 1\n1 2 2\n",
        "line 1: expected a count of each of the 2 documents, found none of 2");
  }

  /** A header alone cannot ask for memory. */
  @Test
  void moreDocumentsThanLinesAreRefused() {
    assertBad(
        "2000000000\n3\n1\n1 1 1\n",
        "line 1: expected a whole number of 1 to 1, found '2000000000'");
  }

  @Test
  void testDocumentsHaveTheSameWords() {
    write("a.txt", SOUND);
    write("b.txt", "1\n4\n1\n1 2 4\n");
    CountsSpec set = new CountsSpec("a.txt", Optional.of("b.txt"), 0);
    assertThatThrownBy(() -> set.describe(DataFolder.at(folder)))
        .hasMessage(
            folder.resolve("b.txt") + ": line 2: expected 3 words, as in training, found 4");
  }

  private void assertBad(String text, String message) {
    write("bad.txt", text);
    assertThatThrownBy(() -> CountsFile.read(folder.resolve("bad.txt")))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder.resolve("bad.txt") + ": " + message);
  }

  private void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Vocabulary;
import org.vaezoo.core.data.format.TextUnit;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.DynamicBinarization;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class TextLinesSpecTest {

  private static final DataNoise ANY = new DataNoise.Evaluation(1);

  @TempDir private Path folder;

  /** In the order of frequency: a three times, b twice, c once; z is in the test alone. */
  @Test
  void linesAreSequencesOfWordsWithAnEnd() {
    write("train.txt", "\ufeffa b a\r\n\n  c  b\ta \n");
    write("test.txt", "z a a a a\n");
    DataSpec spec = spec(set(TextUnit.WORD, 100, 64));

    DataDescription described =
        spec.check(DataFolder.at(folder), "/data", new Problems()).orElseThrow();
    assertThat(described.shape()).isEqualTo(new Shape(4));
    assertThat(described.kind()).isEqualTo(DataKind.TOKEN);
    assertThat(described.label()).isEqualTo("tokens");
    assertThat(described.vocabulary()).contains(new Vocabulary(List.of("a", "b", "c")));

    DataSets sets = spec.load(DataFolder.at(folder));
    assertThat(sets.train().vocabulary().orElseThrow().word(4)).isEqualTo("c");
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Batch train = sets.train().batch(new int[] {0, 1}, ANY, manager, DataType.FLOAT32);
      assertThat(train.x().toFloatArray()).containsExactly(2, 3, 2, 0, 4, 3, 2, 0);
      assertThat(train.length().orElseThrow().toIntArray()).containsExactly(4, 4);
      Batch test = sets.test().batch(new int[] {0}, ANY, manager, DataType.FLOAT64);
      assertThat(test.x().toDoubleArray()).containsExactly(1, 2, 2, 2);
    }
  }

  @Test
  void shorterSequencesArePadded() {
    write("train.txt", "a b c\na\n");
    write("test.txt", "b\n");
    DataSets sets = spec(set(TextUnit.WORD, 100, 64)).load(DataFolder.at(folder));
    assertThat(numbers(sets.train(), 1)).containsExactly(2, 0, -1, -1);
    assertThat(numbers(sets.test(), 0)).containsExactly(3, 0, -1, -1);
    assertThat(sets.train().mean()).containsExactly(2, 1.5, 1.5, -0.5);
  }

  @Test
  void aLineThatIsTooLongLosesItsEnd() {
    write("train.txt", "a b a b a b\nb a\n");
    write("test.txt", "a\n");
    DataSets sets = spec(set(TextUnit.WORD, 100, 3)).load(DataFolder.at(folder));
    assertThat(sets.train().shape()).isEqualTo(new Shape(3));
    assertThat(numbers(sets.train(), 0)).containsExactly(2, 3, 2);
    assertThat(numbers(sets.train(), 1)).containsExactly(3, 2, 0);
  }

  @Test
  void rareWordsBeyondTheVocabularyAreUnknown() {
    write("train.txt", "a a b b c\n");
    write("test.txt", "c\n");
    DataSets sets = spec(set(TextUnit.WORD, 2, 64)).load(DataFolder.at(folder));
    assertThat(sets.train().vocabulary().orElseThrow().size()).isEqualTo(4);
    assertThat(numbers(sets.train(), 0)).containsExactly(2, 2, 3, 3, 1, 0);
  }

  @Test
  void charactersAreCodePointsAndSpacesCount() {
    write("train.txt", "h\u00e9 \ud83c\udfb5\n");
    write("test.txt", "e\n");
    DataSets sets = spec(set(TextUnit.CHARACTER, 100, 64)).load(DataFolder.at(folder));
    Vocabulary vocabulary = sets.train().vocabulary().orElseThrow();
    assertThat(IntStream.range(2, vocabulary.size()).mapToObj(vocabulary::word))
        .containsExactly(" ", "h", "\u00e9", "\ud83c\udfb5");
    assertThat(numbers(sets.train(), 0)).containsExactly(3, 4, 2, 5, 0);
    assertThat(numbers(sets.test(), 0)).containsExactly(1, 0, -1, -1, -1);
  }

  @Test
  void heldOutLinesAddNothingToTheVocabulary() {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 50).forEach(i -> lines.append("word").append(i).append('\n'));
    write("train.txt", lines.toString());
    DataSetSpec set = new TextLinesSpec("train.txt", Optional.empty(), 10, TextUnit.WORD, 100, 64);
    DataSets sets = spec(set).load(DataFolder.at(folder));
    assertThat(sets.train().vocabulary().orElseThrow().size()).isEqualTo(2 + 40);
    for (int row = 0; row < 10; row++) {
      assertThat(numbers(sets.test(), row)).containsExactly(1, 0);
    }
  }

  @Test
  void theDigestDependsOnBothFiles() {
    write("train.txt", "a b\n");
    write("test.txt", "a\n");
    String before = spec(set(TextUnit.WORD, 9, 9)).load(DataFolder.at(folder)).digest();
    write("test.txt", "b\n");
    assertThat(spec(set(TextUnit.WORD, 9, 9)).load(DataFolder.at(folder)).digest())
        .isNotEqualTo(before);
  }

  @Test
  void badFilesAreOneLine() {
    write("train.txt", "a\nb\n");
    assertBad("no.txt", 0, "no.txt: there is no such file");
    assertBad(
        "train.txt",
        2,
        "train.txt: expected more lines with text than the 2 of testCount, found 2");
    write("blank.txt", " \n\n");
    assertBad(
        "blank.txt",
        1,
        "blank.txt: expected more lines with text than the 1 of testCount, found 0");
    IdxBytes.file(folder, "latin.txt", new byte[] {'a', (byte) 0xe9, '\n'});
    assertBad("latin.txt", 1, "latin.txt: expected text in UTF-8, found other bytes");
  }

  @Test
  void tokensCannotBeBinarized() {
    write("train.txt", "a\n");
    write("test.txt", "a\n");
    Problems problems = new Problems();
    new DataSpec(set(TextUnit.WORD, 9, 9), new DynamicBinarization(), 0, 1)
        .check(DataFolder.at(folder), "/data", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem(
                "/data/binarization",
                "works on grey levels, but the numbers of train.txt are token;"
                    + " expected none, found dynamic"));
  }

  private static DataSetSpec set(TextUnit unit, int words, int longest) {
    return new TextLinesSpec("train.txt", Optional.of("test.txt"), 0, unit, words, longest);
  }

  private static DataSpec spec(DataSetSpec set) {
    return new DataSpec(set, new NoBinarization(), 0, 1);
  }

  private static float[] numbers(DataSource source, int row) {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      return source.batch(new int[] {row}, ANY, manager, DataType.FLOAT32).x().toFloatArray();
    }
  }

  private void assertBad(String path, int testCount, String message) {
    DataSetSpec set = new TextLinesSpec(path, Optional.empty(), testCount, TextUnit.WORD, 100, 64);
    assertThatThrownBy(() -> set.describe(DataFolder.at(folder)))
        .isInstanceOf(BadDataException.class)
        .hasMessage(folder + "/" + message);
  }

  private void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.format.TextUnit;
import org.vaezoo.core.data.stored.ClassCounts;
import org.vaezoo.core.data.stored.DataReport;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;

/** Files as people have them: read for what they are, or refused in words that help. */
class OddFilesTest {

  private static final String ROWS = "1.5,2\n3,4.5\n5,7\n6,1\n2,9\n";

  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<String> L = Optional.of("l.txt");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a|b\\n1.5|2\\n3|4.5\\n
          "a, x";"b"\\n1.5;2\\n3;4.5\\n
          "a","b"\\r\\n"1.5","2"\\r\\n"3","4.5"\\r\\n
          a, b\\n1.5, 2\\n3, 4.5\\n
          a,b\\r1.5,2\\r3,4.5\\r
          a\\tb\\n1.5\\t2\\n3\\t4.5\\n\\n\\n
          """)
  void everySeparatorQuoteAndLineEndIsRead(String text) {
    write("T.CSV", text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));
    DataSets sets = load("T.CSV", Optional.empty(), Standardization.NONE);
    assertThat(sets.train().size() + sets.test().size()).isEqualTo(2);
    assertThat(sets.train().shape().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "NULL",
      textBlock =
          """
          1,~found an empty cell; fill in what is missing, or leave out its row
          1,NA~found 'NA'; fill in what is missing, or leave out its row
          1,nan~found 'nan'; fill in what is missing
          1,True~found 'True'; write 1 for true and 0 for false
          1,2020-01-31~found '2020-01-31'; a column can be left out by data.set.ignore
          1,12%~found '12%'; a column can be left out by data.set.ignore
          1,cat~found 'cat'; a column of words can be data.set.label
          """)
  void aCellThatIsNoNumberSaysWhatToDo(String row, String says) {
    write("t.csv", "a,b\n" + ROWS + row + "\n");
    refused("t.csv", Optional.empty(), "line 7: expected a finite decimal number in column 'b', ")
        .hasMessageContaining(says);
  }

  @Test
  void aCommentIsNoHeader() {
    write("t.csv", "# of the second run\na,b\n" + ROWS);
    refused("t.csv", Optional.empty(), "line 1 was read as the header: remove it where it is a");
  }

  /** The number 1 has one class, however it is written. */
  @Test
  void labelsThatAreOneNumberAreOneClass() {
    labelled("0", "1", "1.0", "0.0", "1e0", "", "-1.0", "0", "1", "0");
    DataReport reading =
        load("t.csv", Optional.of("y"), Standardization.NONE).reading().orElseThrow();
    assertThat(reading.classes()).extracting(ClassCounts::name).containsExactly("0", "1");
    assertThat(reading.unlabelled().stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
  }

  @Test
  void labelsThatAreNoClassesAreRefused() {
    labelled("0.5", "1.25", "0.5", "1", "0", "1", "0", "1", "0", "1");
    refused("t.csv", Optional.of("y"), "words or whole numbers from 0, or -1 where one is not");
    labelled("-2", "1", "-2", "1", "-2", "1", "-2", "1", "-2", "1");
    refused("t.csv", Optional.of("y"), "found '-2' at position 0");
  }

  /** As support vector machines have them: half of the labels would be unknown without a word. */
  @Test
  void minusOneAndOneAreADoubt() {
    labelled("-1", "1", "-1", "1", "1", "-1", "-1", "1", "1", "1");
    refused("t.csv", Optional.of("y"), "found -1 and 1 alone: -1 stands for a class that is not");
    archiveOf("<i8", new long[] {-1, 1, -1, 1, 1, -1, 1, 1, -1, 1});
    assertThatThrownBy(() -> archive(Optional.of("y"), Standardization.NONE))
        .hasMessageContaining("found -1 and 1 alone");
  }

  /** Other programs keep classes as floats. */
  @Test
  void labelsOfAnArchiveMayBeFloatsThatAreWhole() {
    double[] whole = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0};
    long[] bits = Arrays.stream(whole).mapToLong(Double::doubleToLongBits).toArray();
    archiveOf("<f8", bits);
    assertThat(archive(Optional.of("y"), Standardization.NONE).train().side().classes())
        .contains(3);
    bits[4] = Double.doubleToLongBits(0.5);
    archiveOf("<f8", bits);
    assertThatThrownBy(() -> archive(Optional.of("y"), Standardization.NONE))
        .hasMessageContaining("found 0.5 at position 4");
  }

  /** Models compute in float32, in which they would be infinite. */
  @Test
  void numbersBeyondSinglePrecisionAreRefusedUnlessScaled() {
    write("t.csv", "a,b\n" + ROWS + "2,1e39\n");
    assertThatThrownBy(() -> load("t.csv", Optional.empty(), Standardization.NONE))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("expected numbers of at most 3.4028235E38, found 1.0E39");
    assertThat(load("t.csv", Optional.empty(), Standardization.TRAIN).train().size()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"hello", "''"})
  void whatIsNoArchiveIsSaid(String text) {
    write("x.npz", text);
    assertThatThrownBy(() -> archive(Optional.empty(), Standardization.NONE))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("x.npz: expected a NumPy archive (.npz), ");
  }

  @Test
  void aLinkIsReadAndOneToNothingOrToItselfIsNamed() throws IOException {
    write("t.csv", "a,b\n" + ROWS);
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("t.csv"));
    assertThat(load("link.csv", Optional.empty(), Standardization.TRAIN).train().size())
        .isEqualTo(4);
    Files.createSymbolicLink(folder.resolve("none.csv"), Path.of("nowhere"));
    refused("none.csv", Optional.empty(), "there is no such file");
    Files.createSymbolicLink(folder.resolve("loop.csv"), Path.of("loop.csv"));
    refused("loop.csv", Optional.empty(), "cannot be read");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(
      String file, Optional<String> label, String says) {
    return assertThatThrownBy(() -> load(file, label, Standardization.NONE))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining(says);
  }

  private void labelled(String... labels) {
    StringBuilder table = new StringBuilder("a,b,y\n");
    for (int n = 0; n < labels.length; n++) {
      table.append(n * n).append(',').append(7 * n % 5).append(',').append(labels[n]).append('\n');
    }
    write("t.csv", table.toString());
  }

  private DataSets load(String file, Optional<String> label, Standardization shown) {
    CsvSpec set =
        new CsvSpec(
            file,
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            label,
            List.of(),
            List.of(),
            Optional.empty());
    return new DataSpec(set, new NoBinarization(), 0, 1)
        .standardized(shown)
        .load(DataFolder.at(folder));
  }

  /** Ten examples of one number, and labels of eight bytes each. */
  private void archiveOf(String type, long[] labels) {
    ByteBuffer x = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer y = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    for (int n = 0; n < 10; n++) {
      x.putDouble(n * n + 0.5);
      y.putLong(labels[n]);
    }
    Map<String, byte[]> arrays = new LinkedHashMap<>();
    arrays.put("x.npy", NpzBytes.npy(1, "<f8", "(10, 1)", x.array()));
    arrays.put("y.npy", NpzBytes.npy(1, type, "(10,)", y.array()));
    IdxBytes.file(folder, "x.npz", NpzBytes.zip(arrays));
  }

  private void write(String name, String text) {
    IdxBytes.file(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private DataSets archive(Optional<String> labels, Standardization shown) {
    NpzSpec set = new NpzSpec("x.npz", "x", labels, Optional.empty(), Optional.empty(), 1);
    return new DataSpec(set, new NoBinarization(), 0, 1)
        .standardized(shown)
        .load(DataFolder.at(folder));
  }

  @Test
  void sentencesAndCountsHaveLabelsOfAFileOfTheirOwn() {
    write("t.txt", "one two\n\ntwo\nthree one\ntwo two\n");
    write("l.txt", "b\na\n\nb\n");
    DataSets words = described(new TextLinesSpec("t.txt", NONE, 1, TextUnit.WORD, 9, 9, L, NONE));
    assertThat(words.reading().orElseThrow().classes())
        .extracting(ClassCounts::name)
        .containsExactly("a", "b");
    assertThat(words.reading().orElseThrow().line())
        .contains("not known")
        .contains("tokens are unknown");
    write("c.txt", "4\n2\n5\n1 1 2\n1 2 1\n2 1 1\n3 2 4\n4 1 1\n");
    DataSets counts = described(new CountsSpec("c.txt", NONE, 1, L, NONE));
    assertThat(counts.train().labels().orElseThrow()).hasSize(3);
    write("l.txt", "b\na\nb\n");
    assertThatThrownBy(() -> described(new CountsSpec("c.txt", NONE, 1, L, NONE)))
        .hasMessageContaining("line 3: expected 4 labels, a line for each example, found 3 lines");
  }

  private DataSets described(DataSetSpec set) {
    assertThat(set.describe(DataFolder.at(folder)).classes()).contains(2);
    return new DataSpec(set, new NoBinarization(), 0, 1).load(DataFolder.at(folder));
  }
}

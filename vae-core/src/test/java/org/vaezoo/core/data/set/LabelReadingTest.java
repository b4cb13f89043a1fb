package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.LabelTable;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.core.data.view.NoBinarization;

/** Classes: how they are numbered, counted and conditions. */
class LabelReadingTest extends ReadsFiles {

  @Test
  void labelsAreCountedFromZeroAndNumberedByOrder() {
    LabelTable table =
        LabelTable.of("l", new byte[] {0, 7, (byte) 255, 7}, Optional.of(new byte[] {7}));
    assertThat(table.classes()).containsExactly("0", "7", "255");
    assertThat(table.training()).containsExactly(0, 1, 2, 1);
    assertThat(table.test().orElseThrow()).containsExactly(1);
    double[] letters = IntStream.rangeClosed(1, 26).mapToDouble(i -> i).toArray();
    assertThat(LabelTable.of("l", letters, Optional.empty()).classes()).hasSize(26).startsWith("1");
    LabelTable words =
        LabelTable.of("l", List.of("cat", "", "ant", "cat"), Optional.of(List.of("ant", "-1")));
    assertThat(words.classes()).containsExactly("ant", "cat");
    assertThat(words.training()).containsExactly(1, -1, 0, 1);
    assertThat(words.test().orElseThrow()).containsExactly(0, -1);
    assertThatThrownBy(() -> LabelTable.of("l", List.of("a"), Optional.of(List.of("a", "b"))))
        .hasMessageContaining("class 'b' of test example 1 has no training example");
    assertThatThrownBy(() -> LabelTable.of("l", new double[] {1.5}, Optional.empty()))
        .hasMessageContaining("expected classes from 0");
    assertThatThrownBy(() -> LabelTable.of("l", new double[] {-1}, Optional.empty()))
        .hasMessageContaining("found none that is known");
  }

  @Test
  void aColumnOfWordsIsALabelAndACondition() {
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,a\n1,b\n0.5,a\n7,b\n");
    DataSetSpec set = csv("\"label\": \"kind\"", "t.csv");
    assertThat(set.describe(DataFolder.at(folder)).classes()).contains(2);
    DataSpec given =
        new DataSpec(
            set, new NoBinarization(), 0, 1, Optional.of(new LabelCondition()), Optional.empty());
    assertThat(given.load(DataFolder.at(folder)).train().side().condition()).contains(new Shape(2));
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,\n1,b\n0.5,a\n7,b\n");
    DataSets sets = load(set);
    assertThat(sets.reading().orElseThrow().unlabelled().stream().mapToInt(i -> i).sum())
        .isEqualTo(1);
    assertThatThrownBy(() -> given.load(DataFolder.at(folder)))
        .hasMessageContaining("the label is the condition: expected one for every example");
    write("t.csv", "x,kind\n1.5,a\nsix,b\n");
    assertRefused(set, "line 3: expected a finite decimal number in column 'x'");
  }

  /** The one example of a class is the one that is held out. */
  @Test
  void aClassThatIsTestedIsTrained() {
    int tested = new Partition(6, 1, 0).test()[0];
    StringBuilder table = new StringBuilder("x,kind\n");
    for (int n = 0; n < 6; n++) {
      table.append(n * n).append(n == tested ? ",rare\n" : ",often\n");
    }
    write("t.csv", table.toString());
    assertRefused(
        csv("\"label\": \"kind\"", "t.csv"), "class 'rare' has no training example, but 1 to test");
  }

  @Test
  void labelsOfAnArchiveAreACondition() {
    IdxBytes.file(
        folder,
        "x.npz",
        NpzBytes.zip(
            Map.of(
                "x.npy",
                NpzBytes.npy(1, "|u1", "(6, 1)", new byte[] {9, 99, 3, 4, 5, 6}),
                "y.npy",
                NpzBytes.npy(1, "|i1", "(6,)", new byte[] {0, 1, 0, 1, 0, 1}))));
    assertThat(npz(Map.of("y", "y")).describe(DataFolder.at(folder)).classes()).contains(2);
  }
}

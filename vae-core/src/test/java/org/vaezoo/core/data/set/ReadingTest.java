package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Standardization;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;

/** Parts of a set, and what is said of what was read. */
class ReadingTest extends ReadsFiles {

  @Test
  void aPartOfASetIsAFixedChoice() {
    write("t.csv", String.join("\n", "x 0.5 1.5 7 2.5 3 9 11 12 20 30".split(" ", -1)));
    DataSetSpec set = new CsvSpec("t.csv", NONE, 2);
    DataSets all = load(set);
    DataSets some = part(set, 5, 2).load(DataFolder.at(folder));
    DataSets fewer = part(set, 4, 2).load(DataFolder.at(folder));
    assertThat(indices(some.test())).isEqualTo(indices(all.test()));
    assertThat(some.train().size()).isEqualTo(3);
    assertThat(some.validation().size()).isEqualTo(2);
    assertThat(indices(all.train())).containsAll(indices(some.train()));
    assertThat(indices(some.train())).containsAll(indices(fewer.train()));
    assertThat(indices(some.validation())).isEqualTo(indices(fewer.validation()));
    assertThatThrownBy(() -> part(set, 9, 2).load(DataFolder.at(folder)))
        .hasMessageContaining("expected at most the 8 examples that train and validate, found 9");
  }

  @Test
  void whatWasReadIsSaidInALine() {
    write("t.csv", "x,kind\n1.5,a\n2,b\n2.5,a\n1,b\n0.5,a\n7,b\n");
    String line = load(csv("\"label\": \"kind\"", "t.csv")).reading().orElseThrow().line();
    assertThat(line)
        .startsWith("t.csv: 5 training, 0 validation and 1 test examples; 1 continuous numbers,")
        .contains("least 0.5, greatest 7, 6 different; columns x; 2 classes")
        .hasLineCount(1);
  }

  private static DataSpec part(DataSetSpec set, int examples, int validation) {
    return new DataSpec(
        set,
        new NoBinarization(),
        validation,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.of(examples),
        Optional.of(Standardization.NONE),
        List.of());
  }

  private static List<Integer> indices(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    return Arrays.stream(split.indices(rows)).boxed().toList();
  }
}

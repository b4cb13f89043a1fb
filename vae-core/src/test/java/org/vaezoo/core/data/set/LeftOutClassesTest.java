package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.ValueKind;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.ConditionSpec;
import org.vaezoo.core.data.view.LabelCondition;
import org.vaezoo.core.data.view.LabelledSpec;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class LeftOutClassesTest {

  private static final Optional<String> NONE = Optional.empty();

  @TempDir private Path folder;

  @Test
  void trainingAndValidationLoseTheClassesAndTheTestSplitKeepsThem() {
    DataSets whole = spec(labelled(), List.of()).load(data());
    DataSets without = spec(labelled(), List.of(1, 3)).load(data());
    for (DataSource split : List.of(without.train(), without.validation())) {
      assertThat(split.labels().orElseThrow()).isNotEmpty().doesNotContain(1, 3);
    }
    assertThat(indices(without.test())).isEqualTo(indices(whole.test()));
    assertThat(without.test().labels().orElseThrow()).contains(0, 1, 2, 3);
    assertThat(without.train().side().classes()).contains(4);
    assertThat(without.digest()).isEqualTo(whole.digest());
  }

  /** A class left out moves no other example from one split to another. */
  @Test
  void everyOtherExampleStaysInItsSplit() {
    DataSets whole = spec(labelled(), List.of()).load(data());
    DataSets without = spec(labelled(), List.of(2)).load(data());
    assertThat(indices(without.train())).isEqualTo(indicesBut(whole.train(), 2));
    assertThat(indices(without.validation())).isEqualTo(indicesBut(whole.validation(), 2));
    assertThat(without.reading().orElseThrow().notes())
        .contains(
            "without the classes [2]: "
                + (whole.train().size() - without.train().size())
                + " training examples are left out");
  }

  @Test
  void examplesOfUnknownClassAreLeftOutWithThem() {
    write("table.csv", "a,b,kind\n1.5,9,x\n2,3,y\n0.5,9,\n4,4,x\n2.5,6,y\n6,5,\n7,9,x\n1,7,y\n");
    DataSets sets =
        spec(
                new CsvSpec(
                    "table.csv",
                    NONE,
                    2,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("kind"),
                    List.of(),
                    List.of(),
                    Optional.empty()),
                0,
                List.of(0))
            .load(data());
    assertThat(sets.train().labels().orElseThrow()).isNotEmpty().containsOnly(1);
  }

  @Test
  void whatCannotBeLeftOutIsRefusedInOneLine() {
    assertThat(problems(spec(labelled(), List.of(0, 4))))
        .containsExactly(
            new Problem("/data/withoutClasses/1", "expected a class of 0 to 3, found 4"));
    assertThat(problems(spec(labelled(), List.of(2, 2))))
        .containsExactly(
            new Problem("/data/withoutClasses", "expected each class once, found [2, 2]"));
    assertThat(problems(spec(labelled(), List.of(0, 1, 2, 3))))
        .containsExactly(
            new Problem(
                "/data/withoutClasses",
                "expected fewer than all 4 classes: none is left to train"));
    assertThat(problems(spec(new GrammarSpec(8, 12, 3, 0.1, 20, 100, 10, 1), 0, List.of(1))))
        .hasSize(1)
        .allSatisfy(
            problem -> {
              assertThat(problem.pointer()).isEqualTo("/data/withoutClasses");
              assertThat(problem.message()).startsWith("needs a data set with labels, but grammar");
            });
  }

  @Test
  void aModelThatIsShownLabelsCannotDoWithoutAClass() {
    String refusal =
        "expected none where a model is shown labels: it cannot know a class of which it is shown"
            + " no example";
    assertThat(problems(spec(Optional.of(new LabelCondition()), Optional.empty())))
        .containsExactly(new Problem("/data/withoutClasses", refusal));
    assertThat(problems(spec(Optional.empty(), Optional.of(new LabelledSpec(4, 1)))))
        .containsExactly(new Problem("/data/withoutClasses", refusal));
  }

  @Test
  void aSplitOfWhichNothingIsLeftIsRefused() {
    write("images", IdxBytes.counting(40, 2, 2));
    write("test", IdxBytes.counting(4, 2, 2));
    write("test-labels", IdxBytes.joined(IdxBytes.header(4), new byte[4]));
    byte[] one = new byte[40];
    one[39] = 1;
    write("labels", IdxBytes.joined(IdxBytes.header(40), one));
    DataSpec spec = spec(set(), 1, List.of(0));
    assertThatThrownBy(() -> spec.load(data()))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("withoutClasses: none of")
        .hasMessageContaining("is left of a split without the classes [0]")
        .hasMessageNotContaining("\n");
  }

  /** 40 images whose class is their number modulo 4, and 8 that test. */
  private IdxSpec labelled() {
    write("images", IdxBytes.counting(40, 2, 2));
    write("labels", IdxBytes.joined(IdxBytes.header(40), classes(40)));
    write("test", IdxBytes.counting(8, 2, 2));
    write("test-labels", IdxBytes.joined(IdxBytes.header(8), classes(8)));
    return set();
  }

  private static byte[] classes(int count) {
    byte[] classes = new byte[count];
    for (int n = 0; n < count; n++) {
      classes[n] = (byte) (n % 4);
    }
    return classes;
  }

  private static IdxSpec set() {
    return new IdxSpec(
        "images",
        Optional.of("labels"),
        Optional.of("test"),
        Optional.of("test-labels"),
        0,
        Optional.of(ValueKind.LEVELS));
  }

  private static DataSpec spec(DataSetSpec set, List<Integer> without) {
    return spec(set, 12, without);
  }

  private static DataSpec spec(DataSetSpec set, int validation, List<Integer> without) {
    return new DataSpec(
        set,
        new NoBinarization(),
        validation,
        1,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        without);
  }

  private DataSpec spec(Optional<ConditionSpec> condition, Optional<LabelledSpec> kept) {
    return new DataSpec(
        labelled(),
        new NoBinarization(),
        0,
        1,
        condition,
        kept,
        Optional.empty(),
        Optional.empty(),
        List.of(1));
  }

  private DataFolder data() {
    return DataFolder.at(folder);
  }

  private void write(String name, byte[] content) {
    IdxBytes.file(folder, name, content);
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Problem> problems(DataSpec spec) {
    Problems problems = new Problems();
    assertThat(spec.check(data(), "/data", problems)).isEmpty();
    return problems.all();
  }

  private static int[] indices(DataSource split) {
    return split.indices(IntStream.range(0, split.size()).toArray());
  }

  private static int[] indicesBut(DataSource split, int left) {
    int[] labels = split.labels().orElseThrow();
    return split.indices(
        IntStream.range(0, split.size()).filter(row -> labels[row] != left).toArray());
  }
}

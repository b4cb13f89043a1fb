package org.vaezoo.core.data.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vaezoo.core.testing.NdAssert.assertClose;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.BadDataException;
import org.vaezoo.core.data.Condition;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.SideInformation;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.set.MnistSpec;
import org.vaezoo.core.data.set.SideSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.testing.EachEngine;
import org.vaezoo.core.testing.NdAssert;

/** What models are given beside x, on examples that are small enough to see. */
class ConditionTest {

  private static final SetDescription IMAGES =
      new SetDescription("images", new Shape(1, 2, 4), DataKind.CONTINUOUS, 3, 0).withClasses(3);

  private static final SetDescription TABLE =
      new SetDescription(
          "table",
          new Shape(3),
          DataKind.CONTINUOUS,
          2,
          0,
          Optional.empty(),
          Optional.empty(),
          List.of("height", "weight", "age"));

  private static Batch batch(NDManager manager, Shape shape, int... labels) {
    double[] x = new double[Math.toIntExact(shape.size())];
    Arrays.setAll(x, i -> i);
    return Batch.of(manager.create(x, shape), manager.arange(labels.length))
        .labelled(manager.create(labels));
  }

  @EachEngine
  void aLabelIsOneHot(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Batch whole = batch(manager, new Shape(2, 1, 2, 4), 2, 0);
      Batch divided = new LabelCondition().of(IMAGES).divide(whole);
      assertClose(divided.condition().orElseThrow(), 0, 0, 0, 1, 1, 0, 0);
      assertThat(divided.x()).isSameAs(whole.x());
      assertThat(divided.observed()).isEmpty();
    }
  }

  @EachEngine
  void columnsThatAreGivenAreNoPartOfX(String engine) {
    Condition condition = new VectorCondition(List.of("age", "height")).of(TABLE);
    assertThat(condition.example()).isEqualTo(new Shape(1));
    assertThat(condition.shape()).isEqualTo(new Shape(2));
    assertThat(condition.mean(new double[] {7, 8, 9})).containsExactly(8);
    try (NDManager manager = NdAssert.manager(engine)) {
      Batch divided = condition.divide(batch(manager, new Shape(2, 3), 0, 0));
      assertClose(divided.x(), 0, 1, 4);
      assertClose(divided.condition().orElseThrow(), 0, 2, 0, 5, 3);
    }
  }

  /** The pixels of 2 x 4 are numbered 0 1 2 3 above 4 5 6 7. */
  @EachEngine
  void quadrantsHideTheOthers(String engine) {
    try (NDManager manager = NdAssert.manager(engine)) {
      Batch whole = batch(manager, new Shape(1, 1, 2, 4), 0);
      Batch one = new QuadrantCondition(1).of(IMAGES).divide(whole);
      assertClose(one.observed().orElseThrow(), 0, 0, 0, 0, 0, 1, 1, 0, 0);
      assertClose(one.condition().orElseThrow(), 0, -1, -1, -1, -1, 4, 5, -1, -1);
      assertThat(one.x()).isSameAs(whole.x());
      Batch two = new QuadrantCondition(2).of(IMAGES).divide(whole);
      assertClose(two.observed().orElseThrow(), 0, 1, 1, 0, 0, 1, 1, 0, 0);
      Batch three = new QuadrantCondition(3).of(IMAGES).divide(whole);
      assertClose(three.condition().orElseThrow(), 0, 0, 1, 2, 3, 4, 5, -1, -1);
    }
  }

  @Test
  void aConditionThatTheDataLackIsRefused() {
    assertThat(problems(new LabelCondition(), TABLE))
        .containsExactly(
            new Problem("/data/condition", "needs a data set with labels, but table has none"));
    assertThat(problems(new VectorCondition(List.of("age")), IMAGES))
        .containsExactly(
            new Problem("/data/condition", "needs a table with named columns, but images is none"));
    assertThat(problems(new VectorCondition(List.of("agee", "age", "age")), TABLE))
        .extracting(Problem::pointer)
        .containsExactly(
            "/data/condition/columns", "/data/condition/columns/0", "/data/condition/columns/2");
    assertThat(problems(new QuadrantCondition(1), TABLE))
        .extracting(Problem::message)
        .containsExactly(
            "needs images of shape (channels, height, width), but an example of table has shape"
                + " (3)");
    SetDescription odd = new SetDescription("odd", new Shape(1, 3, 4), DataKind.GREY, 3, 0);
    assertThat(problems(new QuadrantCondition(1), odd))
        .extracting(Problem::message)
        .containsExactly("needs images of even height and width, but those of odd are 3 x 4");
  }

  private static List<Problem> problems(ConditionSpec condition, SetDescription set) {
    Problems problems = new Problems();
    new SideSpec(Optional.of(condition), Optional.empty())
        .check(set, set.trainingExamples(), "/data", problems);
    return problems.all();
  }

  @Test
  void fewLabelsAreKeptTheSameForEveryClass() {
    DataSource few = mnist(Optional.of(new LabelledSpec(100, 1))).train();
    int[] labels = few.labels().orElseThrow();
    int[] counts = new int[10];
    Arrays.stream(labels).filter(label -> label >= 0).forEach(label -> counts[label]++);
    assertThat(counts).containsOnly(10);
    assertThat(few.side())
        .isEqualTo(new SideInformation(Optional.empty(), false, Optional.of(10), 100));
    DataSource all = mnist(Optional.empty()).train();
    int row = indexOfKnown(labels);
    try (NDManager manager = NdAssert.manager("PyTorch")) {
      DataNoise shown = new DataNoise.Evaluation(1);
      int[] rows = {row, row + 1};
      Batch batch = few.batch(rows, shown, manager, DataType.FLOAT32);
      Batch whole = all.batch(rows, shown, manager, DataType.FLOAT32);
      assertThat(batch.label().orElseThrow().toIntArray())
          .containsExactly(labels[row], labels[row + 1]);
      assertThat(whole.label().orElseThrow().toIntArray()[0]).isEqualTo(labels[row]);
      assertThat(batch.x().toFloatArray()).isEqualTo(whole.x().toFloatArray());
    }
  }

  private static int indexOfKnown(int[] labels) {
    int row = 0;
    while (labels[row] < 0) {
      row++;
    }
    return row;
  }

  @Test
  void moreLabelsOfASeedIncludeTheFewer() {
    int[] few = mnist(Optional.of(new LabelledSpec(100, 1))).train().labels().orElseThrow();
    int[] more = mnist(Optional.of(new LabelledSpec(500, 1))).train().labels().orElseThrow();
    int[] other = mnist(Optional.of(new LabelledSpec(100, 2))).train().labels().orElseThrow();
    for (int row = 0; row < few.length; row++) {
      assertThat(few[row] == -1 || few[row] == more[row]).isTrue();
    }
    assertThat(other).isNotEqualTo(few);
  }

  @Test
  void onlyTrainingLosesLabels() {
    DataSets sets = mnist(Optional.of(new LabelledSpec(100, 1)));
    assertThat(sets.test().labels().orElseThrow()).doesNotContain(-1);
    assertThat(sets.validation().labels().orElseThrow()).doesNotContain(-1);
  }

  private static DataSets mnist(Optional<LabelledSpec> labelled) {
    return new DataSpec(new MnistSpec(), new NoBinarization(), 5000, 1, Optional.empty(), labelled)
        .load(DataFolder.absent());
  }

  @Test
  void labelsThatCannotBeKeptAreRefused() {
    Problems problems = new Problems();
    new LabelledSpec(4, 1).check(IMAGES, 3, "/data/labelled", problems);
    assertThat(problems.all())
        .containsExactly(
            new Problem("/data/labelled/count", "expected a multiple of the 3 classes, found 4"),
            new Problem(
                "/data/labelled/count", "expected at most the 3 training examples, found 4"));
    assertThatThrownBy(() -> mnist(Optional.of(new LabelledSpec(54_000, 1))))
        .isInstanceOf(BadDataException.class)
        .hasMessageContaining("labelled: expected 5400 training examples of class");
  }
}

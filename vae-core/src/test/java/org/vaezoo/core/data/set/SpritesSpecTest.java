package org.vaezoo.core.data.set;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.DataNoise;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.stored.BitRows;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.data.view.NoBinarization;
import org.vaezoo.core.data.view.ViewedSource;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;

class SpritesSpecTest {

  private static final SpritesSpec SMALL =
      new SpritesSpec(32, 3, 2, 1, 4, 5, Optional.empty(), 1, 20);

  /** A square of circumradius 4 on 16 pixels has sides of 5.66: the pixel centres 5.5 to 10.5. */
  @Test
  void drawsASquareWithStraightEdges() {
    BitRows image = new BitRows(1, 16 * 16);
    new Sprite(SpriteShape.SQUARE, 4, 0, 8, 8).draw(image, 0, 16);
    for (int row = 0; row < 16; row++) {
      for (int column = 0; column < 16; column++) {
        boolean inside = row >= 5 && row <= 10 && column >= 5 && column <= 10;
        assertThat(image.get(0, row * 16 + column)).isEqualTo(inside ? 1 : 0);
      }
    }
  }

  /** In large, the pixels count the areas: 2, pi / 2 and 3.6616 / 1.43^2 squared radii. */
  @Test
  void theAreaOfEachShapeIsThatOfItsOutline() {
    assertThat(area(SpriteShape.SQUARE, 0.3)).isBetween(1.995, 2.005);
    assertThat(area(SpriteShape.ELLIPSE, 1.1)).isBetween(Math.PI / 2 - 0.005, Math.PI / 2 + 0.005);
    assertThat(area(SpriteShape.HEART, 0.7)).isBetween(1.785, 1.796);
  }

  private static double area(SpriteShape shape, double angle) {
    int size = 400;
    BitRows image = new BitRows(1, size * size);
    new Sprite(shape, 190, angle, 200, 200).draw(image, 0, size);
    return white(image, 0) / (190.0 * 190.0);
  }

  /** No outline leaves its circle: nothing touches the edge of an image that the circle fills. */
  @Test
  void aHeartHasItsPointBelowAndFillsItsCircle() {
    BitRows image = new BitRows(1, 100 * 100);
    new Sprite(SpriteShape.HEART, 49, 0, 50, 50).draw(image, 0, 100);
    int[] rows =
        IntStream.range(0, 10_000)
            .filter(i -> image.get(0, i) == 1)
            .map(i -> i / 100)
            .sorted()
            .toArray();
    assertThat(rows[0]).isBetween(8, 12);
    assertThat(rows[rows.length - 1]).isBetween(82, 85);
    assertThat(IntStream.of(rows).filter(row -> row < 50).count())
        .isGreaterThan(IntStream.of(rows).filter(row -> row >= 50).count());
  }

  @Test
  void aTurnIsToTheLeft() {
    BitRows image = new BitRows(1, 32 * 32);
    new Sprite(SpriteShape.HEART, 14, Math.PI / 2, 16, 16).draw(image, 0, 32);
    int left =
        (int) IntStream.range(0, 1024).filter(i -> i % 32 < 16 && image.get(0, i) == 1).count();
    assertThat(left).isGreaterThan(white(image, 0) / 2 + 20);
  }

  @Test
  void everyCombinationIsOneImageAndNoTwoAreAlike() {
    DataSets sets = load(SMALL);
    assertThat(sets.train().size()).isEqualTo(100);
    assertThat(sets.test().size()).isEqualTo(20);
    assertThat(sets.train().shape()).isEqualTo(new Shape(1, 32, 32));
    assertThat(sets.train().kind()).isEqualTo(DataKind.BINARY);
    assertThat(sets.label()).isEqualTo("binary");
    Set<List<Integer>> combinations = new HashSet<>(combinations(sets.train()));
    combinations.addAll(combinations(sets.test()));
    assertThat(combinations).hasSize(120);
    Set<String> images = new HashSet<>(images(sets.train()));
    images.addAll(images(sets.test()));
    assertThat(images.size()).isEqualTo(120);
  }

  /** The centre of mass of a square is where its factors say, whatever the split. */
  @Test
  void factorsBelongToTheirImage() {
    DataSource test = load(new SpritesSpec(32, 1, 1, 1, 3, 3, Optional.empty(), 1, 4)).test();
    Factors factors = test.factors().orElseThrow();
    List<String> images = images(test);
    double[] places = {8, 16, 24};
    for (int row = 0; row < test.size(); row++) {
      assertThat(centre(images.get(row), true)).isEqualTo(places[factors.value(row, 3)]);
      assertThat(centre(images.get(row), false)).isEqualTo(places[factors.value(row, 4)]);
    }
  }

  @Test
  void aViewOfASplitForwardsItsFactors() {
    DataSource split = load(SMALL).train();
    ViewedSource view = () -> split;
    assertThat(view.factors().orElseThrow().all()).isEqualTo(split.factors().orElseThrow().all());
  }

  @Test
  void aSubsetDependsOnTheSeed() {
    DataSets one = load(new SpritesSpec(32, 3, 2, 1, 4, 5, Optional.of(60), 1, 10));
    DataSets other = load(new SpritesSpec(32, 3, 2, 1, 4, 5, Optional.of(60), 2, 10));
    assertThat(one.train().size()).isEqualTo(50);
    assertThat(Set.copyOf(combinations(one.train()))).hasSize(50);
    assertThat(one.digest()).isNotEqualTo(other.digest());
  }

  /** The same pixels everywhere: the digest of the same formulas in NumPy 2 and Python's libm. */
  @Test
  void theDefaultSetIsThatOfEveryMachine() {
    SpritesSpec all = new SpritesSpec(32, 3, 4, 8, 16, 16, Optional.empty(), 1, 4096);
    assertThat(all.describe(DataFolder.absent()).trainingExamples()).isEqualTo(20_480);
    assertThat(all.load(DataFolder.absent()).digest())
        .isEqualTo("1832d7f23539999c69c962c2408d468cb465075d8a823306320e702de73ef3e6");
  }

  @Test
  void whatDoesNotFitIsNamed() {
    assertThat(problems(new SpritesSpec(32, 3, 64, 64, 128, 128, Optional.empty(), 1, 10)))
        .containsExactly("/set: expected at most 1048576 combinations, found 201326592");
    assertThat(problems(new SpritesSpec(32, 3, 2, 1, 4, 5, Optional.of(200), 1, 10)))
        .containsExactly("/set/examples: expected at most the 120 combinations, found 200");
    assertThat(problems(new SpritesSpec(32, 3, 2, 1, 4, 5, Optional.of(60), 1, 60)))
        .containsExactly("/set/testCount: expected fewer than the 60 images, found 60");
  }

  private static List<String> problems(SpritesSpec spec) {
    Problems problems = new Problems();
    spec.check("/set", problems);
    return problems.all().stream().map(SpritesSpecTest::text).toList();
  }

  private static String text(Problem problem) {
    return problem.pointer() + ": " + problem.message();
  }

  private static DataSets load(SpritesSpec spec) {
    return new DataSpec(spec, new NoBinarization(), 0, 1).load(DataFolder.absent());
  }

  private static List<List<Integer>> combinations(DataSource split) {
    Factors factors = split.factors().orElseThrow();
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < factors.examples(); row++) {
      int example = row;
      rows.add(
          IntStream.range(0, factors.all().size())
              .mapToObj(factor -> factors.value(example, factor))
              .toList());
    }
    return rows;
  }

  /** Every image as a text of zeros and ones. */
  private static List<String> images(DataSource split) {
    int[] rows = IntStream.range(0, split.size()).toArray();
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      float[] x =
          split
              .batch(rows, new DataNoise.Evaluation(1), manager, DataType.FLOAT32)
              .x()
              .toFloatArray();
      int width = x.length / rows.length;
      return IntStream.of(rows)
          .mapToObj(
              row ->
                  IntStream.range(row * width, (row + 1) * width)
                      .mapToObj(i -> x[i] == 1 ? "1" : "0")
                      .collect(Collectors.joining()))
          .toList();
    }
  }

  private static double centre(String image, boolean fromTheLeft) {
    int size = 32;
    return IntStream.range(0, image.length())
        .filter(i -> image.charAt(i) == '1')
        .mapToDouble(i -> (fromTheLeft ? i % size : i / size) + 0.5)
        .average()
        .orElseThrow();
  }

  private static int white(BitRows images, int image) {
    return IntStream.range(0, images.width()).map(d -> images.get(image, d)).sum();
  }
}

package org.vaezoo.core.data.set;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.DataKind;
import org.vaezoo.core.data.Factor;
import org.vaezoo.core.data.Factors;
import org.vaezoo.core.data.Partition;
import org.vaezoo.core.data.Permutation;
import org.vaezoo.core.data.SetDescription;
import org.vaezoo.core.data.stored.BinaryImages;
import org.vaezoo.core.data.stored.BitRows;
import org.vaezoo.core.data.stored.StoredSet;
import org.vaezoo.core.pass.CounterStream;
import org.vaezoo.core.pass.Purpose;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * Sprites, drawn by the project: white shapes on black ground, of five independent factors, after
 * the dSprites of Matthey, Higgins, Hassabis and Lerchner (2017), smaller and with counts of one's
 * own. Every combination of values is one image, or a random choice of them; which ones are held
 * out for the test depends on their number alone ({@link Partition}).
 *
 * <ul>
 *   <li>Shape: square, ellipse, heart, in this order.
 *   <li>Scale: radius of the sprite, evenly from half to the whole of a quarter of the image; the
 *       whole where there is one.
 *   <li>Rotation: evenly over the full turn. As in dSprites a square looks the same after a quarter
 *       of it and an ellipse after a half, so that the factor cannot be told from the image of
 *       these; with one rotation every image is another.
 *   <li>x and y: place of the centre, evenly over the inner half of the image; its middle where
 *       there is one. No sprite is cut off.
 * </ul>
 */
@PartType("sprites")
@Doc("White shapes on black, of known factors: shape, scale, rotation, x and y; generated.")
public record SpritesSpec(
    @Doc("Pixels of an edge.") @Default("32") @Range(min = 8, max = 64) int size,
    @Doc("Number of shapes: square, ellipse, heart.") @Default("3") @Range(min = 1, max = 3)
        int shapes,
    @Doc("Scales.") @Default("4") @Range(min = 1, max = 64) int scales,
    @Doc("Rotations over the full turn.") @Default("8") @Range(min = 1, max = 64) int rotations,
    @Doc("Places from left to right.") @Default("16") @Range(min = 1, max = 128) int columns,
    @Doc("Places from top to bottom.") @Default("16") @Range(min = 1, max = 128) int rows,
    @Doc("Combinations that are drawn, chosen by the seed; null for all.")
        @Default("null")
        @Range(min = 2, max = 100_000_000)
        Optional<Integer> examples,
    @Doc("Seed of the choice of combinations.") @Default("1") long seed,
    @Doc("Images held out for the test.") @Default("4096") @Range(min = 1, max = 100_000_000)
        int testCount)
    implements DataSetSpec {

  /** Bounds the memory of the images and of the choice among combinations. */
  private static final int MOST_COMBINATIONS = 1 << 20;

  private static final List<SpriteShape> SHAPES =
      List.of(SpriteShape.SQUARE, SpriteShape.ELLIPSE, SpriteShape.HEART);

  @Override
  public void check(String pointer, Problems problems) {
    long combinations = Factors.combinations(factors());
    if (combinations > MOST_COMBINATIONS) {
      problems.add(
          pointer,
          "expected at most " + MOST_COMBINATIONS + " combinations, found " + combinations);
    }
    if (examples.isPresent() && examples.get() > combinations) {
      problems.add(
          pointer + "/examples",
          "expected at most the " + combinations + " combinations, found " + examples.get());
    }
    if (testCount >= images()) {
      problems.add(
          pointer + "/testCount",
          "expected fewer than the " + images() + " images, found " + testCount);
    }
  }

  @Override
  public SetDescription describe(DataFolder folder) {
    return new SetDescription(
        name(), shape(), DataKind.BINARY, Math.toIntExact(images()) - testCount, testCount);
  }

  @Override
  public StoredSet load(DataFolder folder) {
    Factors factors = Factors.of(factors(), combinations());
    BitRows pixels = new BitRows(factors.examples(), size * size);
    for (int image = 0; image < factors.examples(); image++) {
      sprite(factors, image).draw(pixels, image, size);
    }
    return new BinaryImages(pixels, shape(), Optional.of(factors), Optional.empty()).set(testCount);
  }

  private List<Factor> factors() {
    return List.of(
        new Factor("shape", shapes),
        new Factor("scale", scales),
        new Factor("rotation", rotations),
        new Factor("x", columns),
        new Factor("y", rows));
  }

  private String name() {
    return "sprites("
        + size
        + " pixels, "
        + factors().stream().map(SpritesSpec::words).toList()
        + ")";
  }

  private static String words(Factor factor) {
    return factor.values() + " " + factor.name();
  }

  private Shape shape() {
    return new Shape(1, size, size);
  }

  private long images() {
    return examples.map(Integer::longValue).orElseGet(() -> Factors.combinations(factors()));
  }

  private int[] combinations() {
    int all = Math.toIntExact(Factors.combinations(factors()));
    if (examples.isEmpty()) {
      return IntStream.range(0, all).toArray();
    }
    int[] order = Permutation.of(all, CounterStream.of(Purpose.FACTORS, seed));
    int[] chosen = Arrays.copyOf(order, examples.get());
    Arrays.sort(chosen);
    return chosen;
  }

  private Sprite sprite(Factors factors, int image) {
    double largest = size / 4.0;
    return new Sprite(
        SHAPES.get(factors.value(image, 0)),
        largest * (0.5 + 0.5 * share(factors.value(image, 1), scales, 1)),
        2 * Math.PI * factors.value(image, 2) / rotations,
        largest + 2 * largest * share(factors.value(image, 3), columns, 0.5),
        largest + 2 * largest * share(factors.value(image, 4), rows, 0.5));
  }

  /** Evenly from 0 to 1. */
  private static double share(int value, int values, double ofOne) {
    return values == 1 ? ofOne : value / (values - 1.0);
  }
}

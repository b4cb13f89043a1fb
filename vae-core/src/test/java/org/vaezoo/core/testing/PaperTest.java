package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.variant.Variants;

/**
 * The door from a paper to its variant: the paper's loss in plain array operations, with its
 * symbols and numbers of equations, is the loss of the assembled model on the same batch with the
 * same noise; so is its gradient, and what a step writes into states.
 *
 * <p>A test names its variant and writes {@link #loss}, and what its paper has besides. The model
 * is the variant's default made tiny ({@link TinyVariant}), after three steps. Each parameter
 * follows one loss: the main one, unless one of {@link #others} is that of its part.
 *
 * <p>Numbers agree to 1e-9 in float64 and to 2e-5 in float32, relative to the largest of an array:
 * that is rounding in sums of some hundred terms. Of a gradient in float32, whose terms cancel, a
 * thousandth.
 */
public abstract class PaperTest {

  private static final double WIDE = 1e-9;
  private static final double NARROW = 2e-5;
  private static final double NARROW_GRADIENT = 1e-3;

  private final String variant;

  /**
   * @param variant its name, as {@code vaezoo list variants} prints it
   */
  protected PaperTest(String variant) {
    this.variant = variant;
  }

  /** The main loss, a scalar to be minimised. */
  protected abstract NDArray loss(PaperModel m);

  /** The losses that parts of the model follow in its place; none by default. */
  protected List<PaperLoss> others(PaperModel m) {
    return List.of();
  }

  /** What a step writes into states, by their path; nothing by default. */
  protected Map<String, NDArray> updates(PaperModel m) {
    return Map.of();
  }

  @ParameterizedTest
  @EnumSource
  final void theLossIsThePapers(Precision precision) {
    try (PaperStep step = step(precision)) {
      Map<String, double[]> papers = new LinkedHashMap<>();
      papers.put(Loss.MAIN, step.read(this::loss));
      step.tell(this::others)
          .forEach(other -> papers.put(other.name(), step.read(m -> other.value())));
      assertSame(step.losses(), papers, tolerance(precision));
    }
  }

  @ParameterizedTest
  @EnumSource
  final void theGradientIsThePapers(Precision precision) {
    try (PaperStep step = step(precision)) {
      List<PaperLoss> others = step.tell(this::others);
      Predicate<String> ofOthers = path -> others.stream().anyMatch(it -> it.moves(path));
      assertSame(
          step.gradients(Loss.MAIN),
          step.gradients(this::loss, ofOthers.negate()),
          precision == Precision.FLOAT64 ? WIDE : NARROW_GRADIENT);
      for (int i = 0; i < others.size(); i++) {
        int place = i;
        assertSame(
            step.gradients(others.get(i).name()),
            step.gradients(m -> others(m).get(place).value(), others.get(i)::moves),
            precision == Precision.FLOAT64 ? WIDE : NARROW_GRADIENT);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  final void theUpdatesAreThePapers(Precision precision) {
    try (PaperStep step = step(precision)) {
      assertSame(step.updates(), step.readAll(this::updates), tolerance(precision));
    }
  }

  private PaperStep step(Precision precision) {
    return new PaperStep(
        TinyVariant.of(Variants.named(variant)).run(EngineName.PYTORCH, precision));
  }

  private static double tolerance(Precision precision) {
    return precision == Precision.FLOAT64 ? WIDE : NARROW;
  }

  private static void assertSame(
      Map<String, double[]> actual, Map<String, double[]> expected, double tolerance) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, values) -> assertClose(actual.get(name), values, tolerance, name));
  }

  private static void assertClose(
      double[] actual, double[] expected, double tolerance, String name) {
    assertThat(actual).as(name).hasSameSizeAs(expected);
    double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("%s[%d]", name, i)
          .isCloseTo(expected[i], within(tolerance * Math.max(1, largest)));
    }
  }
}

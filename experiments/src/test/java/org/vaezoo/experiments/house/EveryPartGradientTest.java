package org.vaezoo.experiments.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.settings.PartKind;
import org.vaezoo.core.testing.GradientChecks;
import org.vaezoo.core.testing.TinyParts;
import org.vaezoo.core.testing.TinyRun;
import org.vaezoo.core.testing.TinyVariant;
import org.vaezoo.core.variant.Variant;
import org.vaezoo.core.variant.Variants;

/**
 * The gradients of every part that is installed, also of those that no variant has by default. What
 * is registered later is tried without a word here.
 */
class EveryPartGradientTest {

  /** Kinds through which gradients run. */
  private static final List<String> DIFFERENTIATED =
      List.of(
          "likelihood",
          "prior",
          "posterior",
          "objective",
          "regularizer",
          "variance",
          "constraint",
          "kernel",
          "pseudo input",
          "encoder",
          "decoder",
          "network",
          "quantizer",
          "code prior");

  /** Kinds that say what is computed when, of what, or from where: nothing runs through them. */
  private static final Set<String> OTHERS =
      Ordered.set(
          "binarization",
          "codebook start",
          "condition",
          "phase schedule",
          "data set",
          "draw",
          "estimator",
          "initialization",
          "measure",
          "optimizer",
          "outlier",
          "restart",
          "schedule");

  /**
   * Parts that bring such a gradient to any model (a multiplier that is held fixed, codes that are
   * rounded), and pseudo-inputs that begin on the edge of the unit interval, where there is no
   * derivative.
   */
  private static final Set<String> NOT_THE_DERIVATIVE =
      Ordered.set(
          "iwae-dreg",
          "geco",
          "distortion",
          "squared-error",
          "vamp",
          "training-images",
          "averaged-codebook",
          "finite-scalar",
          "trained-codebook",
          "code prior");

  private static final TinyParts EXACT = new TinyParts(Variant.Gradient.EXACT);

  /**
   * Models whose gradient is another estimate than the derivative of the loss, as their papers say.
   */
  private static final TinyParts ESTIMATED = new TinyParts(Variant.Gradient.SURROGATE);

  private static Stream<PartKind> kinds() {
    return Variants.parts().kinds().stream().filter(it -> DIFFERENTIATED.contains(it.name()));
  }

  static Stream<Arguments> parts() {
    return kinds()
        .flatMap(
            kind ->
                kind.choices().entrySet().stream()
                    .map(it -> Arguments.of(kind.name(), it.getKey(), kind, it.getValue())));
  }

  @Test
  void everyKindIsTriedOrHasNoGradient() {
    assertThat(Variants.parts().kinds())
        .extracting(PartKind::name)
        .filteredOn(name -> !DIFFERENTIATED.contains(name) && !OTHERS.contains(name))
        .as("models are held by the contracts of the variants")
        .containsExactly("model");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("parts")
  void gradientsAreDerivativesAndThoseOfFloat32AreThoseOfFloat64(
      String name, String type, PartKind kind, Class<? extends Record> part) {
    List<PartKind> holders = kinds().toList();
    Optional<TinyVariant> exact = EXACT.with(kind, part, holders);
    TinyVariant tiny = exact.or(() -> ESTIMATED.with(kind, part, holders)).orElseThrow();
    try (TinyRun wide = tiny.run(EngineName.PYTORCH, Precision.FLOAT64);
        TinyRun narrow = tiny.run(EngineName.PYTORCH, Precision.FLOAT32)) {
      GradientChecks.narrowIsWide(wide, narrow);
      if (exact.isPresent()
          && !NOT_THE_DERIVATIVE.contains(type)
          && !NOT_THE_DERIVATIVE.contains(name)) {
        GradientChecks.isTheDerivative(wide);
      }
    }
  }
}

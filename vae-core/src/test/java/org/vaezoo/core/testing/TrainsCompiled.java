package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.train.StepValues;

/** A training that is compiled makes the steps of the model's own code. */
interface TrainsCompiled extends VariantUnderTest {

  /** The variant, made tiny, with compiled steps. */
  default TinyRun compiled(Precision precision) {
    return TinyVariant.of(variant()).run(EngineName.PYTORCH, precision, StepMode.COMPILED);
  }

  @Test
  default void compiledStepsAreTheModelsOwn() {
    try (TinyRun eager = run(EngineName.PYTORCH, Precision.FLOAT64);
        TinyRun compiled = compiled(Precision.FLOAT64)) {
      for (int step = 0; step < 50; step++) {
        StepValues expected = eager.training().advance(1).get(0);
        compare(step, expected, compiled.training().advance(1).get(0), name -> 1e-12);
      }
    }
  }

  /**
   * In float32 rounding grows from step to step, and a code that is near two others may turn: where
   * the model's own steps, begun at its weights or at their neighbours, leave those of float64, the
   * compiled steps may leave them as far.
   */
  @Test
  default void compiledStepsAreTheModelsOwnInFloat32() {
    try (TinyRun exact = run(EngineName.PYTORCH, Precision.FLOAT64);
        TinyRun eager = run(EngineName.PYTORCH, Precision.FLOAT32);
        TinyRun neighbour = run(EngineName.PYTORCH, Precision.FLOAT32);
        TinyRun compiled = compiled(Precision.FLOAT32)) {
      HostNumbers.copy(eager.training().weights(), exact.training().weights());
      HostNumbers.toNeighbours(neighbour.training().weights().values());
      Map<String, Double> grown = new TreeMap<>();
      for (int step = 0; step < 50; step++) {
        StepValues truth = exact.training().advance(1).get(0);
        StepValues own = eager.training().advance(1).get(0);
        for (StepValues rounded : List.of(own, neighbour.training().advance(1).get(0))) {
          truth
              .values()
              .forEach(
                  (name, value) ->
                      grown.merge(name, relative(value, rounded.values().get(name)), Math::max));
        }
        compare(
            step,
            own,
            compiled.training().advance(1).get(0),
            name -> Math.max(1e-4, 4 * grown.get(name)));
      }
    }
  }

  private static double relative(double value, double other) {
    return Math.abs(other - value) / Math.max(1, Math.abs(value));
  }

  private static void compare(
      int step, StepValues expected, StepValues found, ToDoubleFunction<String> tolerance) {
    assertThat(found.values().keySet()).isEqualTo(expected.values().keySet());
    expected
        .values()
        .forEach(
            (name, value) ->
                assertThat(relative(value, found.values().get(name)))
                    .as("%s of step %d: %s for %s", name, step, found.values().get(name), value)
                    .isLessThanOrEqualTo(tolerance.applyAsDouble(name)));
  }

  /** Many steps in a native call are the steps one at a time, bit for bit. */
  @Test
  default void stepsTogetherAreStepsAlone() {
    for (Precision precision : Precision.values()) {
      try (TinyRun alone = compiled(precision);
          TinyRun together = compiled(precision)) {
        assertThat(together.trainInBlocks(45)).isEqualTo(alone.train(45));
        HostNumbers.assertSame(together.weights(), alone.weights());
      }
    }
  }
}

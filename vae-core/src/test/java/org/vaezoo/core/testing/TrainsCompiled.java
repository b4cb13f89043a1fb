package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    compare(Precision.FLOAT64, 1e-12);
  }

  /** In float32 rounding grows from step to step, and a code that is near two others may turn. */
  @Test
  default void compiledStepsAreTheModelsOwnInFloat32() {
    compare(Precision.FLOAT32, 1e-4);
  }

  private void compare(Precision precision, double tolerance) {
    try (TinyRun eager = run(EngineName.PYTORCH, precision);
        TinyRun compiled = compiled(precision)) {
      for (int step = 0; step < 50; step++) {
        StepValues expected = eager.training().advance(1).get(0);
        StepValues found = compiled.training().advance(1).get(0);
        assertThat(found.values().keySet()).isEqualTo(expected.values().keySet());
        int number = step;
        expected
            .values()
            .forEach(
                (name, value) ->
                    assertThat(found.values().get(name))
                        .as("%s of step %d", name, number)
                        .isCloseTo(value, within(tolerance * Math.max(1, Math.abs(value)))));
      }
    }
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

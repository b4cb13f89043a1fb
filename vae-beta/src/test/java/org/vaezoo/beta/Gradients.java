package org.vaezoo.beta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.TinyVae;

/** Assertions on the gradients of a tiny model in float64. */
public final class Gradients {

  private Gradients() {}

  /** The gradients are the derivatives of the loss. */
  public static void assertExact(Objective objective, double epochs) {
    try (TinyVae tiny = TinyVae.of(objective)) {
      assertClose(tiny.gradients(epochs), tiny.differences(epochs), 1e-7);
    }
  }

  /** Both objectives have the same loss and the same gradients. */
  public static void assertSame(Objective one, Objective other) {
    try (TinyVae first = TinyVae.of(one);
        TinyVae second = TinyVae.of(other)) {
      assertThat(first.loss(0)).isCloseTo(second.loss(0), within(1e-13));
      assertClose(first.gradients(0), second.gradients(0), 1e-13);
    }
  }

  /** Both maps have the same numbers under the same names. */
  public static void assertClose(
      Map<String, double[]> found, Map<String, double[]> expected, double tolerance) {
    assertThat(found.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
    found.forEach(
        (name, values) ->
            assertThat(values).as(name).containsExactly(expected.get(name), within(tolerance)));
  }
}

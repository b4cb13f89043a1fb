package org.vaezoo.core.pass;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.Autograd;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Engines;
import org.vaezoo.core.engine.Tape;

class NumbersTest {

  @Test
  void gradientOfAProductSurvivesGarbageCollection() {
    assertThat(gradient(x -> Numbers.times(x, 0.5))).containsOnly(0.5);
  }

  @Test
  void gradientOfAQuotientSurvivesGarbageCollection() {
    assertThat(gradient(x -> Numbers.over(x, 4))).containsOnly(0.25);
  }

  @Test
  void gradientOfALargerAndASmallerOneSurvivesGarbageCollection() {
    assertThat(gradient(x -> Numbers.atLeast(x, 0.5))).containsOnly(1);
    assertThat(gradient(x -> Numbers.atLeast(x, 1.5))).containsOnly(0);
    assertThat(gradient(x -> Numbers.atMost(x, 1.5))).containsOnly(1);
    assertThat(gradient(x -> Numbers.atMost(x, 0.5))).containsOnly(0);
  }

  /** With DJL's own product every repetition came out wrong when this was written. */
  private static double[] gradient(UnaryOperator<NDArray> function) {
    try (EngineSession engine = Engines.open(EngineSettings.standard());
        NDManager scope = engine.manager().newSubManager();
        Autograd autograd = Autograd.of(scope)) {
      double[] gradients = new double[5];
      for (int i = 0; i < gradients.length; i++) {
        NDArray x = scope.ones(new Shape(1));
        x.setRequiresGradient(true);
        try (Tape tape = autograd.open()) {
          NDArray loss = function.apply(x).sum();
          collectGarbage();
          gradients[i] = HostArrays.read(tape.gradients(loss, List.of(x), true).get(0))[0];
        }
      }
      return gradients;
    }
  }

  /** The cleaner of direct memory is a thread of its own. */
  private static void collectGarbage() {
    System.gc();
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

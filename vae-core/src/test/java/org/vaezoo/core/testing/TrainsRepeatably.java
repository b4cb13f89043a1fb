package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.nn.Parameter;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.pass.HostArrays;

/** A variant learns, and the same training gives the same model: again, resumed, elsewhere. */
interface TrainsRepeatably extends VariantUnderTest {

  /** Whether MXNet has every operation of the variant. */
  default boolean runsOnMxnet() {
    return true;
  }

  /** However its steps are divided into blocks. */
  @Test
  default void sameSeedGivesTheSameRun() {
    try (TinyRun first = run();
        TinyRun second = run()) {
      assertThat(second.trainInBlocks(10)).isEqualTo(first.train(10));
      HostNumbers.assertSame(second.weights(), first.weights());
    }
  }

  /**
   * Same batch, noise, coefficients, states and adversaries; only the model's own parameters
   * differ.
   */
  @Test
  default void fiftyStepsLowerTheLoss() {
    try (TinyRun run = run()) {
      Set<Parameter> adversaries =
          run.model()
              .objective()
              .adversary()
              .map(block -> Set.copyOf(NamedParameters.of(block).values()))
              .orElse(Set.of());
      Map<String, double[]> begin = run.weights();
      double before = HostArrays.read(run.step(7).losses().get(0).value())[0];
      run.train(50);
      NamedParameters.of(run.model().block())
          .forEach(
              (name, parameter) -> {
                if (!parameter.requiresGradient() || adversaries.contains(parameter)) {
                  HostNumbers.write(parameter, begin.get(name));
                }
              });
      assertThat(HostArrays.read(run.step(7).losses().get(0).value())[0]).isLessThan(before);
    }
  }

  @Test
  default void savedAndRestoredRunGoesOnBitForBit() {
    try (TinyRun whole = run();
        TinyRun before = run();
        TinyRun after = run()) {
      whole.train(14);
      before.train(9);
      after.training().restore(9, before.training().weights(), before.training().state());
      HostNumbers.assertSame(after.weights(), before.weights());
      after.train(5);
      HostNumbers.assertSame(after.weights(), whole.weights());
    }
  }

  /**
   * What a model begins at of its data is of its weights: one that is opened for saved ones is not
   * prepared, and infers, is drawn from and trains on as the one that was.
   */
  @Test
  default void openedWithoutPreparationItIsTheSameModel() {
    try (TinyRun prepared = run();
        TinyRun opened = prepared.toBeRestored(TinyVariant.of(variant()).spec())) {
      prepared.train(9);
      opened.training().restore(9, prepared.training().weights(), prepared.training().state());
      HostNumbers.assertSame(HostNumbers.ofUse(opened), HostNumbers.ofUse(prepared));
      assertThat(opened.train(5)).isEqualTo(prepared.train(5));
      HostNumbers.assertSame(opened.weights(), prepared.weights());
    }
  }

  @Test
  default void bothEnginesAgree() {
    if (!runsOnMxnet()) {
      return;
    }
    try (TinyRun torch = run(EngineName.PYTORCH, Precision.FLOAT64);
        TinyRun mxnet = run(EngineName.MXNET, Precision.FLOAT64)) {
      double[] expected = torch.train(10);
      double[] actual = mxnet.train(10);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
      }
    }
  }
}

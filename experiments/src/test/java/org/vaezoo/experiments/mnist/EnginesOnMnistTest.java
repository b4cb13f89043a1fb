package org.vaezoo.experiments.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.EngineSettings;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.testing.MnistRun;
import org.vaezoo.core.variant.Variants;

/** The same spec gives the same loss at each of the first steps on PyTorch and on MXNet. */
class EnginesOnMnistTest {

  private static final int STEPS = 20;

  @ParameterizedTest
  @CsvSource({"FLOAT32, 1e-4", "FLOAT64, 1e-9"})
  void lossesAgree(Precision precision, double tolerance) {
    double[] torch = losses(EngineName.PYTORCH, precision);
    double[] mxnet = losses(EngineName.MXNET, precision);
    for (int step = 0; step < STEPS; step++) {
      double allowed = tolerance * Math.abs(torch[step]);
      assertThat(mxnet[step]).as("loss of step %d", step).isCloseTo(torch[step], within(allowed));
    }
    assertThat(torch[STEPS - 1]).isLessThan(0.6 * torch[0]);
  }

  private static double[] losses(EngineName engine, Precision precision) {
    EngineSettings settings = new EngineSettings(engine, precision, 1, "cpu");
    try (MnistRun run = new MnistRun(Variants.named("vae"), settings)) {
      return run.train(STEPS);
    }
  }
}

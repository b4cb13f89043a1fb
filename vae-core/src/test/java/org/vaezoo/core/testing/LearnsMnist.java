package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.engine.EngineSettings;

/**
 * A variant, as it is by default, learns from 500 batches or fewer of 100 real images. To know no
 * more than the mean image of binarised MNIST costs 206 nats.
 */
interface LearnsMnist extends VariantUnderTest {

  /** Steps of training; fewer where a step is expensive. */
  default int steps() {
    return 500;
  }

  /** What the variant has to reach; beside it stands what was seen. */
  MnistBar bar();

  @Test
  default void learnsMnist() {
    try (MnistRun run = new MnistRun(variant(), EngineSettings.standard())) {
      run.train(steps());
      SplitMeasures measures = run.measure();
      assertThat(measures.distortion().mean()).isLessThan(bar().distortion());
      assertThat(measures.boundReport().bound().isPresent()).isEqualTo(bar().hasRate());
      measures
          .boundReport()
          .bound()
          .ifPresent(
              bound ->
                  assertThat(bound.rate().mean())
                      .isBetween(bar().lowestRate(), bar().highestRate()));
    }
  }
}

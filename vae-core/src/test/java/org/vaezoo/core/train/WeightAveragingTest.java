package org.vaezoo.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.vaezoo.core.train.PhaseCases.ADAM;
import static org.vaezoo.core.train.PhaseCases.DESCENT;
import static org.vaezoo.core.train.PhaseCases.only;
import static org.vaezoo.core.train.PhaseCases.stages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.pass.HostArrays;
import org.vaezoo.core.schedule.PhaseSchedule;
import org.vaezoo.core.schedule.SinglePhase;

/** A model is measured with the averages of its weights, and trained on the weights themselves. */
class WeightAveragingTest {

  /** The weights after the steps are 0, -1, -2: weights 1/4, 1/2, 1 make (-1/2 - 2) / (7/4). */
  @ParameterizedTest
  @EnumSource
  void theAverageIsTheWeightedMeanOfTheWeightsSoFar(EngineName engine) {
    PhaseSchedule loss = stages(only("loss", 4));
    try (PhasedRun run =
        new PhasedRun(engine, loss, Optimization.of(DESCENT), new Averaging(0.5))) {
      run.steps(3);
      double average = -2.5 / 1.75;
      assertThat(run.training.measured().during(run::first)).isCloseTo(average, within(1e-15));
      assertThat(run.training.measured().during(run::second)).as("never moved").isEqualTo(1);
      assertThat(run.training.measured().during(run::state)).as("has no average").isEqualTo(4);
      assertThat(run.first()).as("training goes on from the weights").isEqualTo(-2);
      double[] kept =
          HostArrays.read(run.training.measured().copies(run.engine.manager()).get("first"));
      assertThat(kept[0]).isCloseTo(average, within(1e-15));
      run.training.measured().settle();
      assertThat(run.first()).isCloseTo(average, within(1e-15));
    }
  }

  @Test
  void measuringDoesNotDisturbATrainingThatAverages() {
    Averaging slow = new Averaging(0.9);
    Optimization adam = Optimization.of(ADAM);
    try (PhasedRun whole = new PhasedRun(EngineName.PYTORCH, new SinglePhase(), adam, slow);
        PhasedRun before = new PhasedRun(EngineName.PYTORCH, new SinglePhase(), adam, slow);
        PhasedRun after = new PhasedRun(EngineName.PYTORCH, new SinglePhase(), adam, slow)) {
      whole.steps(9);
      before.steps(4);
      assertThat(before.training.measured().during(before::first)).isNotEqualTo(before.first());
      after.steps(1);
      after.training.restore(4, before.training.weights(), before.training.state());
      after.steps(5);
      whole.training.measured().settle();
      after.training.measured().settle();
      assertThat(Weights.sha256(after.training.weights()))
          .isEqualTo(Weights.sha256(whole.training.weights()));
    }
  }

  @Test
  void withoutAveragingTheWeightsAreMeasured() {
    try (PhasedRun run = new PhasedRun(new SinglePhase(), DESCENT)) {
      run.steps(3);
      assertThat(run.training.measured().during(run::first)).isEqualTo(-2);
      run.training.measured().settle();
      assertThat(run.first()).isEqualTo(-2);
    }
  }
}

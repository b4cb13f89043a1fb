package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.BaseNDManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.model.Penalty;
import org.vaezoo.core.model.Step;
import org.vaezoo.core.record.RecordedStep;
import org.vaezoo.core.record.Recorder;
import org.vaezoo.core.record.Replay;

/** A training step is a pure function of parameters, batch, noise and coefficients. */
interface StepsPurely extends VariantUnderTest {

  /** Whether the loss of a step depends on its noise; not so where the posterior is a point. */
  default boolean drawsLatents() {
    return true;
  }

  @Test
  default void aStepGivesTheLossesThatTheModelNames() {
    try (TinyRun run = run()) {
      assertThat(run.step(5).losses().stream().map(Loss::name).toList())
          .isEqualTo(run.model().lossNames())
          .startsWith(Loss.MAIN);
    }
  }

  /** Else its column in the metrics, and what it adds to the loss, would be missing. */
  @Test
  default void whatAStepReportsAndWeighsIsAPenaltyOfTheModel() {
    try (TinyRun run = run()) {
      List<String> weighed =
          run.step(5).report().keySet().stream()
              .filter(name -> run.model().schedules().containsKey(Penalty.weightOf(name)))
              .toList();
      assertThat(run.model().penaltyNames()).containsAll(weighed);
    }
  }

  @Test
  default void stepIsPure() {
    try (TinyRun run = run()) {
      Map<String, double[]> before = run.weights();
      Map<String, double[]> first = HostNumbers.of(run, run.step(5));
      Map<String, double[]> second = HostNumbers.of(run, run.step(5));
      HostNumbers.assertSame(second, first);
      HostNumbers.assertSame(run.weights(), before);
    }
  }

  @Test
  default void otherNoiseGivesAnotherLossWhereLatentsAreDrawn() {
    try (TinyRun run = run()) {
      double[] loss = HostNumbers.of(run, run.step(5)).get("loss 0");
      double[] other = HostNumbers.of(run, run.step(6)).get("loss 0");
      assertThat(!Arrays.equals(other, loss)).isEqualTo(drawsLatents());
    }
  }

  @Test
  default void recordedStepReplaysToTheSameBytes() {
    for (Precision precision : Precision.values()) {
      try (TinyRun run = run(EngineName.PYTORCH, precision)) {
        run.train(3);
        RecordedStep recorded =
            Recorder.record(run.model(), run.batch(), run.trainingPass(1), run.coefficients());
        Step replayed =
            Replay.step(
                recorded, run.model(), run.batch(), run.trainingPass(9), run.coefficients());
        HostNumbers.assertSame(HostNumbers.of(run, replayed), HostNumbers.of(run, run.step(9)));
        assertThat(recorded.toString()).contains("loss");
      }
    }
  }

  @Test
  default void noArrayOutlivesAStep() {
    try (TinyRun run = run()) {
      run.train(2);
      int before = managed(run);
      run.train(5);
      assertThat(managed(run)).isEqualTo(before);
    }
  }

  private static int managed(TinyRun run) {
    return ((BaseNDManager) run.engine().manager()).getManagedArrays().size();
  }
}

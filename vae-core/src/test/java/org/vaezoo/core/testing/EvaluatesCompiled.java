package org.vaezoo.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationPass;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.engine.Precision;
import org.vaezoo.core.engine.StepMode;
import org.vaezoo.core.evaluate.Evaluator;

/** An evaluation by native programs finds the numbers of one by the model's own code. */
interface EvaluatesCompiled extends VariantUnderTest {

  /** Draws of the bounds, more than a pass has, of which the last pass has fewer. */
  List<Integer> DRAWS = List.of(1, 4, 40);

  @Test
  default void compiledEvaluationIsTheModelsOwn() {
    compare(Precision.FLOAT64, 1e-12);
  }

  @Test
  default void compiledEvaluationIsTheModelsOwnInFloat32() {
    compare(Precision.FLOAT32, 1e-5);
  }

  private void compare(Precision precision, double tolerance) {
    try (TinyRun run = run(EngineName.PYTORCH, precision)) {
      run.train(5);
      SplitMeasures eager = measured(run, StepMode.EAGER);
      SplitMeasures compiled = measured(run, StepMode.COMPILED);
      assertThat(compiled)
          .usingRecursiveComparison()
          .withComparatorForType(within(tolerance), Double.class)
          .isEqualTo(eager);
    }
  }

  /** Calibrated first, as a trial is. */
  private static SplitMeasures measured(TinyRun run, StepMode mode) {
    EvaluationPass passes =
        new EvaluationPass(
            run.images(),
            1,
            run.engine().manager(),
            run.engine().type(),
            KeptBlocks.none(),
            Evaluator.of(mode, run.model(), run.engine().manager(), EvaluatesCompiled::refuse));
    Calibration.of(run.model(), passes);
    return Evaluation.of(
        run.model(), passes, new EvaluationSettings(1, DRAWS, run.images().size(), DRAWS));
  }

  /** Every formula of an evaluation is made a program. */
  private static void refuse(String note) {
    throw new AssertionError(note);
  }

  private static Comparator<Double> within(double tolerance) {
    return (found, expected) ->
        Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected))
            ? 0
            : Double.compare(found, expected);
  }
}

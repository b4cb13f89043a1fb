package org.vaezoo.experiments.experiment;

import java.util.OptionalDouble;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.settings.Problems;

/** Whether what is to be measured can be measured on the data. */
final class EvaluationChecks {

  private EvaluationChecks() {}

  static void checkOracle(ExperimentSpec spec, DataDescription data, Problems problems) {
    boolean known =
        spec.model().isLinearGaussian()
            && spec.evaluation().splits().contains(SplitName.TRAIN)
            && spec.regularizers().isEmpty()
            && hasKnownOptimum(spec, data);
    if (spec.evaluation().oracle() && !known) {
      problems.add(
          "/evaluation/oracle",
          "is known for linear maps with a standard-normal prior, a gaussian likelihood and the"
              + " elbo objective, or beta above 0 with a fixed variance, without regularizers, on"
              + " the train split");
    }
  }

  /** Of a learned variance only the evidence lower bound's optimum is known. */
  private static boolean hasKnownOptimum(ExperimentSpec spec, DataDescription data) {
    OptionalDouble beta =
        spec.objective().build(InputDescription.of(data)).rateWeight(Progress.END);
    return spec.model().fixedVariance().isPresent()
        ? beta.orElse(0) > 0
        : beta.equals(OptionalDouble.of(1));
  }

  static void checkSplit(
      ExperimentSpec spec, SplitName split, DataDescription data, Problems problems) {
    int size =
        switch (split) {
          case TRAIN -> data.trainingExamples();
          case VALIDATION -> data.validationExamples();
          case TEST -> data.testExamples();
        };
    String name = split.label();
    if (size == 0) {
      problems.add("/evaluation/splits", "the " + name + " split of " + data.name() + " is empty");
      return;
    }
    checkAtMost(
        spec.evaluation().images(), size, name + " examples", "/evaluation/images", problems);
  }

  static void checkAtMost(int found, int most, String what, String pointer, Problems problems) {
    if (found > most) {
      problems.add(pointer, "expected at most the " + most + " " + what + ", found " + found);
    }
  }
}

package org.vaezoo.experiments.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.schedule.SinglePhase;
import org.vaezoo.core.schedule.TimedSettings;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsWriter;
import org.vaezoo.core.train.ModelNames;

/** What has to hold between the parts of a spec; found before anything is loaded or built. */
public final class CrossChecks {

  private final DataFolder folder;
  private final Map<DataSpec, Described> described = new LinkedHashMap<>();

  private record Described(Optional<DataDescription> data, Problems problems) {}

  /** Checks against the data sets of a folder. */
  public CrossChecks(DataFolder folder) {
    this.folder = folder;
  }

  /** Notes every pairing that has no meaning. */
  public void check(ExperimentSpec spec, Problems problems) {
    LearningRates.check(spec, problems);
    Described seen = described.computeIfAbsent(spec.data(), this::describe);
    seen.problems().all().forEach(problems::add);
    TimedSettings.check(spec, spec.training().epochs(), "", problems);
    seen.data().ifPresent(data -> check(spec, data, problems));
    if (problems.isEmpty() && !isPlain(spec)) {
      seen.data().ifPresent(data -> checkNames(spec, data, problems));
    }
  }

  /** Whether the spec names neither losses nor parts of its model. */
  private static boolean isPlain(ExperimentSpec spec) {
    return spec.optimizers().isEmpty() && spec.curriculum() instanceof SinglePhase;
  }

  /** Builds the model, without numbers, to learn its names. */
  private static void checkNames(ExperimentSpec spec, DataDescription data, Problems problems) {
    Vae model = spec.vae().build(InputDescription.of(data), spec.training().seed());
    ModelNames.of(model).check(spec.plan(), spec.optimization(), problems);
  }

  private Described describe(DataSpec data) {
    Problems problems = new Problems();
    return new Described(data.check(folder, "/data", problems), problems);
  }

  private static void check(ExperimentSpec spec, DataDescription data, Problems problems) {
    spec.vae().check(InputDescription.of(data), problems);
    checkAtMost(
        spec.training().batchSize(),
        data.trainingExamples(),
        "training examples",
        "/training/batchSize",
        problems);
    if (spec.training().batchSize() == 1) {
      BatchOfOne.check(new SettingsWriter().write((Record) spec.model()), "/model", problems);
    }
    if (spec.training().earlyStopping().isPresent() && data.validationExamples() == 0) {
      problems.add(
          "/training/earlyStopping", "needs a validation split; set data.validation above 0");
    }
    checkInformation(spec, data, problems);
    checkOracle(spec, data, problems);
    spec.evaluation().splits().forEach(split -> checkSplit(spec, split, data, problems));
    for (int i = 0; i < spec.measures().size(); i++) {
      spec.measures()
          .get(i)
          .check(InputDescription.of(data), spec.model(), "/measures/" + i, problems);
    }
  }

  /** A curriculum that asks for the mutual information has to be told it. */
  private static void checkInformation(
      ExperimentSpec spec, DataDescription data, Problems problems) {
    if (!spec.curriculum().asksForInformation()) {
      return;
    }
    if (data.validationExamples() == 0) {
      problems.add(
          "/curriculum",
          "looks at the mutual information on the validation split; set data.validation above 0");
    }
  }

  private static void checkOracle(ExperimentSpec spec, DataDescription data, Problems problems) {
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

  private static void checkSplit(
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

  private static void checkAtMost(
      int found, int most, String what, String pointer, Problems problems) {
    if (found > most) {
      problems.add(pointer, "expected at most the " + most + " " + what + ", found " + found);
    }
  }
}

package org.vaezoo.experiments.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.data.DataDescription;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.model.Vae;
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
    EvaluationChecks.checkAtMost(
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
    EvaluationChecks.checkOracle(spec, data, problems);
    spec.evaluation()
        .splits()
        .forEach(split -> EvaluationChecks.checkSplit(spec, split, data, problems));
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
}

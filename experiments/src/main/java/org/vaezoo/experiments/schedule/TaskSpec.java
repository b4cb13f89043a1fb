package org.vaezoo.experiments.schedule;

import java.util.Optional;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.core.variant.Variants;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.trial.TrialTask;

/** The spec of a task as settings. */
final class TaskSpec {

  private TaskSpec() {}

  /**
   * Reads a resolved spec.
   *
   * @throws BadSpecException if this version does not know it
   */
  static ExperimentSpec of(TrialTask task) {
    Problems problems = new Problems();
    Optional<ExperimentSpec> spec =
        new SettingsReader(Variants.parts()).read(task.spec(), ExperimentSpec.class, problems);
    if (spec.isEmpty() || !problems.isEmpty()) {
      throw new BadSpecException(
          problems.all().stream()
              .map(each -> task.folder() + ": " + each.pointer() + ": " + each.message())
              .toList());
    }
    return spec.get();
  }
}

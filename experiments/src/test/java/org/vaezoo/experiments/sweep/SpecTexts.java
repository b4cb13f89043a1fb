package org.vaezoo.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.experiments.experiment.BadSpecException;
import org.vaezoo.experiments.experiment.Overrides;

/** Specs as texts, read. */
final class SpecTexts {

  static final ExperimentReader READER =
      new ExperimentReader(DataFolder.absent(), ExperimentReader.MAX_TRIALS);

  private SpecTexts() {}

  static List<String> problems(String text, String... settings) {
    BadSpecException refusal =
        catchThrowableOfType(
            BadSpecException.class,
            () -> READER.read("spec.json", text, Overrides.parse(List.of(settings))));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal.lines();
  }
}

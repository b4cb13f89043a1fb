package org.vaezoo.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.SettingsReader;
import org.vaezoo.experiments.experiment.CrossChecks;
import org.vaezoo.experiments.experiment.ExperimentSpec;
import org.vaezoo.experiments.experiment.Overrides;

/** Reads each trial of a sweep as a spec of its own. */
final class SweptSpecReader {

  private final SettingsReader reader;
  private final CrossChecks checks;
  private final BaseSpec base;

  /**
   * @param base what the sweep changes
   */
  SweptSpecReader(SettingsReader reader, CrossChecks checks, BaseSpec base) {
    this.reader = reader;
    this.checks = checks;
    this.base = base;
  }

  /** The only trial of an experiment without a sweep. */
  Trial only(ExperimentSpec whole, Problems problems) {
    checks.check(whole, problems);
    return new Trial(1, Overrides.NONE, whole, whole.resolved());
  }

  /**
   * The trials of a sweep; fewer where problems were noted. A trial that is drawn twice is one
   * trial; one that is written twice is a problem, and so are two that differ only in what they are
   * measured by: they would be one trial in one folder.
   */
  List<Trial> all(Sweep sweep, Problems problems) {
    SweptSpecProblems found = new SweptSpecProblems();
    List<Trial> trials = new ArrayList<>();
    Map<JsonNode, Integer> numbers = new LinkedHashMap<>();
    for (Map<String, JsonNode> values : sweep.trials()) {
      Overrides overrides = new Overrides(values);
      Optional<Trial> trial = read(numbers.size() + 1, overrides, found);
      Integer same =
          trial
              .map(each -> numbers.putIfAbsent(TrialId.deciding(each.resolved()), each.number()))
              .orElse(null);
      if (same == null) {
        trial.ifPresent(trials::add);
      } else if (!sweep.draws()) {
        found.add(overrides, "", "is the same as trial " + same);
      }
    }
    found.addTo(problems);
    return trials;
  }

  private Optional<Trial> read(int number, Overrides overrides, SweptSpecProblems found) {
    Problems problems = new Problems();
    ObjectNode changed = base.with(overrides, problems);
    Optional<ExperimentSpec> trial =
        problems.isEmpty()
            ? reader.read(changed, ExperimentSpec.class, problems)
            : Optional.empty();
    trial.ifPresent(read -> checks.check(read, problems));
    problems.all().forEach(each -> found.add(overrides, each.pointer(), each.message()));
    return problems.isEmpty()
        ? trial.map(read -> new Trial(number, overrides, read, read.resolved()))
        : Optional.empty();
  }
}

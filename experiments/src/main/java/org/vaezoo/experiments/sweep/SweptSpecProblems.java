package org.vaezoo.experiments.sweep;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.settings.Problem;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.experiments.experiment.Overrides;

/** What is wrong with the trials of a sweep; what is wrong with many is said once. */
final class SweptSpecProblems {

  private final Map<Problem, Overrides> first = new LinkedHashMap<>();
  private final Map<Problem, Integer> counts = new LinkedHashMap<>();

  void add(Overrides trial, String pointer, String message) {
    Problem problem = new Problem(pointer, message);
    first.putIfAbsent(problem, trial);
    counts.merge(problem, 1, Integer::sum);
  }

  void addTo(Problems problems) {
    first.forEach(
        (problem, trial) -> {
          String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
          int others = counts.get(problem) - 1;
          String more = others == 0 ? "" : " (so do " + others + " other trials)";
          problems.add(
              "/sweep", "trial {" + trial.words() + "}: " + place + problem.message() + more);
        });
  }
}

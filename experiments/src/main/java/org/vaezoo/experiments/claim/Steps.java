package org.vaezoo.experiments.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Several findings that have to hold all, as the steps of an order: one that fails makes the claim
 * fail, else one that is open leaves it open. What is shown is the step that decides: the first of
 * that outcome with the least number.
 */
final class Steps {

  private record Step(String name, Finding finding) {}

  private final List<Step> steps = new ArrayList<>();

  /**
   * Adds a step.
   *
   * @param name says what it is from and to
   */
  void add(String name, Finding finding) {
    steps.add(new Step(name, finding));
  }

  /** What all of them say together; there is at least one. */
  Finding decisive() {
    Set<String> trials = new LinkedHashSet<>();
    steps.forEach(step -> trials.addAll(step.finding().trials()));
    Outcome outcome =
        has(Outcome.FAIL)
            ? Outcome.FAIL
            : has(Outcome.INCONCLUSIVE) ? Outcome.INCONCLUSIVE : Outcome.PASS;
    Step least =
        steps.stream()
            .filter(step -> step.finding().outcome() == outcome)
            .min(Comparator.comparing(step -> step.finding().ours().orElse(-Double.MAX_VALUE)))
            .orElseThrow();
    String reason = least.finding().reason();
    return least
        .finding()
        .of(trials)
        .because(reason.isEmpty() ? least.name() : least.name() + ": " + reason);
  }

  private boolean has(Outcome outcome) {
    return steps.stream().anyMatch(step -> step.finding().outcome() == outcome);
  }
}

package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.core.pass.Pass;

/**
 * The losses of a step: the objective's with the weighted penalties, which move neither an
 * adversary nor what a loss of the model's own moves; those of the adversaries; the model's own.
 */
record StepGoals(Objective objective, Inference inference, Batch batch, Pass pass) {

  /** The names of {@link #goals}, in their order, the model's own apart. */
  static List<String> names(Objective objective, boolean penalized) {
    List<String> names = new ArrayList<>(objective.goalNames());
    if (penalized && names.size() > 1) {
      names.add(Penalty.TOGETHER);
    }
    names.addAll(objective.adversaryGoalNames());
    return names;
  }

  List<Goal> goals(List<Penalty> penalties, Coefficients now) {
    Predicate<Parameter> moved = Predicate.not(adversaries());
    for (Goal own : inference.goals()) {
      moved = moved.and(Predicate.not(own.moves()));
    }
    List<Goal> goals = new ArrayList<>();
    for (Goal goal : penalized(objective.goals(inference, batch, pass, now), penalties, now)) {
      goals.add(goal.within(moved));
    }
    goals.addAll(objective.adversaryGoals(inference, batch, pass));
    goals.addAll(inference.goals());
    return goals;
  }

  private Predicate<Parameter> adversaries() {
    return objective
        .adversary()
        .<Predicate<Parameter>>map(
            block -> Ordered.copyOf(NamedParameters.of(block).values())::contains)
        .orElse(parameter -> false);
  }

  /** One loss takes the penalties up; beside several they are a loss of their own. */
  private static List<Goal> penalized(List<Goal> goals, List<Penalty> penalties, Coefficients now) {
    if (penalties.isEmpty()) {
      return goals;
    }
    Deferred sum = new Deferred(() -> sum(penalties, now));
    if (goals.size() == 1) {
      Goal only = goals.get(0);
      Deferred whole = new Deferred(() -> only.loss().add(sum.get()));
      return List.of(new Goal(only.name(), whole, only.moves()));
    }
    List<Goal> all = new ArrayList<>(goals);
    all.add(new Goal(Penalty.TOGETHER, sum, parameter -> true));
    return all;
  }

  private static NDArray sum(List<Penalty> penalties, Coefficients now) {
    return penalties.stream()
        .map(penalty -> penalty.value().mul(now.get(Penalty.weightOf(penalty.name()))))
        .reduce(NDArray::add)
        .orElseThrow();
  }
}

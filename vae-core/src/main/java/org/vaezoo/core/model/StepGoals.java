package org.vaezoo.core.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.pass.Batch;
import org.vaezoo.core.pass.Pass;

/**
 * The losses of a step: the objective's with the weighted penalties, none of which moves an
 * adversary or what the model's own losses move, then the model's own and those of the adversaries.
 *
 * @param own the model's own losses
 */
record StepGoals(Objective objective, Inference inference, List<Goal> own, Batch batch, Pass pass) {

  List<Goal> goals(List<Penalty> penalties, Coefficients now) {
    Set<Parameter> adversaries = adversaries();
    Predicate<Parameter> moved = p -> !adversaries.contains(p) && isNotOwn(p);
    List<Goal> goals = new ArrayList<>();
    for (Goal goal : penalized(objective.goals(inference, batch, pass, now), penalties, now)) {
      goals.add(new Goal(goal.name(), goal.loss(), goal.moves().and(moved)));
    }
    goals.addAll(own);
    goals.addAll(objective.adversaryGoals(inference, batch, pass));
    return goals;
  }

  private boolean isNotOwn(Parameter parameter) {
    return own.stream().noneMatch(goal -> goal.moves().test(parameter));
  }

  private Set<Parameter> adversaries() {
    return objective.adversary().map(StepGoals::parameters).map(Set::copyOf).orElse(Set.of());
  }

  private static Collection<Parameter> parameters(Block block) {
    return NamedParameters.of(block).values();
  }

  /** One loss takes the penalties up; beside several they are a loss of their own. */
  private static List<Goal> penalized(List<Goal> goals, List<Penalty> penalties, Coefficients now) {
    if (penalties.isEmpty()) {
      return goals;
    }
    NDArray sum =
        penalties.stream()
            .map(penalty -> penalty.value().mul(now.get(Penalty.weightOf(penalty.name()))))
            .reduce(NDArray::add)
            .orElseThrow();
    if (goals.size() == 1) {
      Goal only = goals.get(0);
      return List.of(new Goal(only.name(), only.loss().add(sum), only.moves()));
    }
    List<Goal> all = new ArrayList<>(goals);
    all.add(new Goal("penalties", sum, parameter -> true));
    return all;
  }
}

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
record StepLosses(Objective objective, Inference inference, Batch batch, Pass pass) {

  /** The names of {@link #losses}, in their order, the model's own apart. */
  static List<String> names(Objective objective, boolean penalized) {
    List<String> names = new ArrayList<>(objective.lossNames());
    if (penalized && names.size() > 1) {
      names.add(Penalty.TOGETHER);
    }
    names.addAll(objective.adversaryLossNames());
    return names;
  }

  List<Loss> losses(List<Penalty> penalties, Coefficients now) {
    Predicate<Parameter> moved = Predicate.not(adversaries());
    for (Loss own : inference.losses()) {
      moved = moved.and(Predicate.not(own.moves()));
    }
    List<Loss> losses = new ArrayList<>();
    for (Loss loss : penalized(objective.losses(inference, batch, pass, now), penalties, now)) {
      losses.add(loss.within(moved));
    }
    losses.addAll(objective.adversaryLosses(inference, batch, pass));
    losses.addAll(inference.losses());
    return losses;
  }

  private Predicate<Parameter> adversaries() {
    return objective
        .adversary()
        .<Predicate<Parameter>>map(
            block -> Ordered.copyOf(NamedParameters.of(block).values())::contains)
        .orElse(parameter -> false);
  }

  /** One loss takes the penalties up; beside several they are a loss of their own. */
  private static List<Loss> penalized(
      List<Loss> losses, List<Penalty> penalties, Coefficients now) {
    if (penalties.isEmpty()) {
      return losses;
    }
    Deferred sum = new Deferred(() -> sum(penalties, now));
    if (losses.size() == 1) {
      Loss only = losses.get(0);
      Deferred whole = new Deferred(() -> only.value().add(sum.get()));
      return List.of(new Loss(only.name(), whole, only.moves()));
    }
    List<Loss> all = new ArrayList<>(losses);
    all.add(new Loss(Penalty.TOGETHER, sum, parameter -> true));
    return all;
  }

  private static NDArray sum(List<Penalty> penalties, Coefficients now) {
    return penalties.stream()
        .map(penalty -> penalty.value().mul(now.get(Penalty.weightOf(penalty.name()))))
        .reduce(NDArray::add)
        .orElseThrow();
  }
}

package org.vaezoo.core.train;

import ai.djl.nn.Block;
import java.util.List;
import java.util.stream.Stream;
import org.vaezoo.core.model.Trainable;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.schedule.Phase;
import org.vaezoo.core.schedule.PhaseContext;
import org.vaezoo.core.settings.Problems;

/**
 * What settings of a training may speak of: losses and parts of the model.
 *
 * @param losses names of its losses
 * @param parts names of all its parts
 * @param trained names of the parts that gradients move
 */
public record ModelNames(List<String> losses, List<String> parts, List<String> trained) {

  /** The names of a model, initialised or not. */
  public static ModelNames of(Trainable model) {
    Block block = model.block();
    return new ModelNames(
        model.lossNames(),
        parts(NamedParameters.of(block).keySet().stream()),
        parts(NamedParameters.trained(block).keySet().stream()));
  }

  private static List<String> parts(Stream<String> paths) {
    return paths.map(Phase::part).distinct().toList();
  }

  /** Notes all that the plan's curriculum and the optimizers name and the model does not have. */
  public void check(TrainingPlan plan, Optimization optimization, Problems problems) {
    plan.curriculum()
        .check(new PhaseContext(losses, parts, plan.epochs()), "/curriculum", problems);
    optimization.check(trained, "/optimizers", problems);
  }

  /**
   * @throws IllegalArgumentException with the first problem, if there is one
   */
  void require(TrainingPlan plan, Optimization optimization) {
    Problems problems = new Problems();
    check(plan, optimization, problems);
    problems.all().stream()
        .findFirst()
        .ifPresent(
            first -> {
              throw new IllegalArgumentException(first.pointer() + ": " + first.message());
            });
  }
}

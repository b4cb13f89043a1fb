package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Deferred;
import org.vaezoo.vq.prior.CodePrior;

/**
 * How priors with parameters learn: by the sum of the rates under them, a loss that moves nothing
 * else. It is the second stage of van den Oord et al. (2017), section 3.3, beside the first. Where
 * no prior has parameters there is no such loss.
 */
public final class PriorTraining {

  /** The name of the loss. */
  public static final String LOSS = "prior";

  private final List<CodeLevel> levels;
  private final Set<Parameter> trained;

  /**
   * @param levels whose priors learn
   */
  PriorTraining(List<CodeLevel> levels) {
    this.levels = List.copyOf(levels);
    this.trained =
        levels.stream()
            .flatMap(level -> level.priors().values().stream())
            .flatMap(prior -> NamedParameters.trained(prior.block()).values().stream())
            .collect(Ordered.toSet());
  }

  /** The names of {@link #losses}. */
  List<String> lossNames() {
    return trained.isEmpty() ? List.of() : List.of(LOSS);
  }

  /**
   * The loss, if there is one.
   *
   * @param rates of the codes of each level
   */
  List<Loss> losses(List<GroupRate> rates) {
    return trained.isEmpty()
        ? List.of()
        : List.of(new Loss(LOSS, new Deferred(() -> sum(rates)), trained::contains));
  }

  private NDArray sum(List<GroupRate> rates) {
    return IntStream.range(0, levels.size())
        .boxed()
        .flatMap(i -> learned(levels.get(i).priors(), rates.get(i)))
        .map(rate -> rate.nats().mean())
        .reduce(NDArray::add)
        .orElseThrow();
  }

  /** The rates under the priors of a level that have parameters. */
  private static Stream<Rate> learned(Map<String, CodePrior> priors, GroupRate rates) {
    return priors.keySet().stream()
        .filter(name -> !NamedParameters.trained(priors.get(name).block()).isEmpty())
        .map(name -> name.equals(CodeLevel.OWN) ? rates.rate() : rates.alternatives().get(name));
  }
}

package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.model.Loss;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Deferred;

/**
 * How priors with parameters learn: by the sum of the rates under them, a loss that moves nothing
 * else. It is the second stage of van den Oord et al. (2017), section 3.3, beside the first. Where
 * no prior has parameters there is no such loss.
 */
public final class PriorTraining {

  private final List<CodePriors> levels;
  private final Set<Parameter> trained;

  /**
   * @param levels the priors of each grid of codes
   */
  public PriorTraining(List<CodePriors> levels) {
    this.levels = List.copyOf(levels);
    this.trained =
        levels.stream()
            .flatMap(priors -> NamedParameters.trained(priors.block()).values().stream())
            .collect(Ordered.toSet());
  }

  /** The names of {@link #losses}. */
  public List<String> lossNames() {
    return trained.isEmpty() ? List.of() : List.of(CodePrior.LOSS);
  }

  /**
   * The loss, if there is one.
   *
   * @param rates of the codes of each grid
   */
  public List<Loss> losses(List<GroupRate> rates) {
    return trained.isEmpty()
        ? List.of()
        : List.of(new Loss(CodePrior.LOSS, new Deferred(() -> sum(rates)), trained::contains));
  }

  private NDArray sum(List<GroupRate> rates) {
    return IntStream.range(0, levels.size())
        .mapToObj(i -> learned(levels.get(i), rates.get(i)))
        .flatMap(each -> each)
        .map(rate -> rate.nats().mean())
        .reduce(NDArray::add)
        .orElseThrow();
  }

  /** The rates under the priors of a grid that have parameters. */
  private static Stream<Rate> learned(CodePriors priors, GroupRate rates) {
    Stream<Rate> own = learns(priors.own()) ? Stream.of(rates.rate()) : Stream.empty();
    Stream<Rate> others =
        priors.others().entrySet().stream()
            .filter(other -> learns(other.getValue()))
            .map(other -> rates.alternatives().get(other.getKey()));
    return Stream.concat(own, others);
  }

  private static boolean learns(CodePrior prior) {
    return !NamedParameters.trained(prior.block()).isEmpty();
  }
}

package org.vaezoo.vq.prior;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.network.NamedParameters;
import org.vaezoo.core.order.Ordered;
import org.vaezoo.core.pass.Pass;

/** The prior of a grid of codes and those that are held against it, on the same codes. */
public final class CodePriors {

  private final CodePrior own;
  private final Map<String, CodePrior> others;
  private final ModelBlock parts = new ModelBlock();
  private final Set<Parameter> trained;
  private final boolean ownLearns;
  private final List<String> learningOthers;

  /**
   * @param own the prior of the evidence lower bound and of samples
   * @param others by name
   */
  public CodePriors(CodePrior own, Map<String, CodePrior> others) {
    this.own = own;
    this.others = new LinkedHashMap<>(others);
    parts.add("own", own.block());
    others.forEach((name, prior) -> parts.add(name, prior.block()));
    this.trained = Ordered.copyOf(NamedParameters.trained(parts).values());
    this.ownLearns = learns(own);
    this.learningOthers =
        this.others.keySet().stream().filter(name -> learns(this.others.get(name))).toList();
  }

  /** The prior of the evidence lower bound and of samples. */
  public CodePrior own() {
    return own;
  }

  /** The parameters and states of all of them. */
  public Block block() {
    return parts;
  }

  /** The rate under each of the others, by name. */
  public Map<String, Rate> alternatives(CodePosterior q, Draw z, Context context, Pass pass) {
    Map<String, Rate> rates = new LinkedHashMap<>();
    others.forEach((name, prior) -> rates.put(name, prior.at(context, pass).rate(q, z)));
    return rates;
  }

  /** The parameters that the priors' own loss moves. */
  public Set<Parameter> trained() {
    return trained;
  }

  /** The mean rate under each of the priors that have parameters: scalars. */
  public Stream<NDArray> losses(GroupRate rates) {
    Stream<Rate> ofOwn = ownLearns ? Stream.of(rates.rate()) : Stream.empty();
    Stream<Rate> ofOthers = learningOthers.stream().map(rates.alternatives()::get);
    return Stream.concat(ofOwn, ofOthers).map(rate -> rate.nats().mean());
  }

  private static boolean learns(CodePrior prior) {
    return !NamedParameters.trained(prior.block()).isEmpty();
  }

  /** Whether a prior has a state that {@link #fit} sets. */
  public boolean fitsUse() {
    return all().anyMatch(CodePrior::fitsUse);
  }

  /** Fits all priors to the use of the codes. */
  public void fit(UnitStatistics use) {
    if (!(use instanceof CodeStatistics codes)) {
      throw new IllegalArgumentException("expected the use of codes, found " + use);
    }
    all().forEach(prior -> prior.fit(codes));
  }

  private Stream<CodePrior> all() {
    return Stream.concat(Stream.of(own), others.values().stream());
  }
}

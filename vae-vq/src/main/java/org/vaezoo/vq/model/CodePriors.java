package org.vaezoo.vq.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vaezoo.core.dist.CodePosterior;
import org.vaezoo.core.dist.CodeSums;
import org.vaezoo.core.dist.Draw;
import org.vaezoo.core.dist.Rate;
import org.vaezoo.core.dist.UnitSums;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.model.GroupRate;
import org.vaezoo.core.net.NamedParameters;
import org.vaezoo.core.net.Parts;
import org.vaezoo.core.pass.Pass;
import org.vaezoo.vq.prior.CodePrior;

/** The prior of a model and those that are held against it, on the same codes. */
final class CodePriors {

  private final CodePrior own;
  private final Map<String, CodePrior> others;
  private final Parts parts = new Parts();
  private final Set<Parameter> trained;

  /**
   * @param own the prior of the evidence lower bound and of samples
   * @param others by name
   */
  CodePriors(CodePrior own, Map<String, CodePrior> others) {
    this.own = own;
    this.others = new LinkedHashMap<>(others);
    parts.add("own", own.block());
    others.forEach((name, prior) -> parts.add(name, prior.block()));
    this.trained = Set.copyOf(NamedParameters.trained(parts).values());
  }

  CodePrior own() {
    return own;
  }

  Block block() {
    return parts;
  }

  /** The rate under each of the others, by name. */
  Map<String, Rate> alternatives(CodePosterior q, Draw z, Context context, Pass pass) {
    Map<String, Rate> rates = new LinkedHashMap<>();
    others.forEach((name, prior) -> rates.put(name, prior.at(context, pass).rate(q, z)));
    return rates;
  }

  /** The parameters that a prior's own loss moves. */
  Set<Parameter> trained() {
    return trained;
  }

  /** The sum of the mean rates under the priors that have parameters: a scalar. */
  NDArray loss(GroupRate rates) {
    Map<String, Rate> learned = new LinkedHashMap<>();
    if (isLearned(own)) {
      learned.put("own", rates.rate());
    }
    others.forEach(
        (name, prior) -> {
          if (isLearned(prior)) {
            learned.put(name, rates.alternatives().get(name));
          }
        });
    return learned.values().stream()
        .map(rate -> rate.nats().mean())
        .reduce(NDArray::add)
        .orElseThrow();
  }

  boolean fitsUse() {
    return own.fitsUse() || others.values().stream().anyMatch(CodePrior::fitsUse);
  }

  /** Fits all priors to the use of the codes. */
  void fit(UnitSums use) {
    if (!(use instanceof CodeSums codes)) {
      throw new IllegalArgumentException("expected the use of codes, found " + use);
    }
    own.fit(codes);
    others.values().forEach(prior -> prior.fit(codes));
  }

  private static boolean isLearned(CodePrior prior) {
    return !NamedParameters.trained(prior.block()).isEmpty();
  }
}

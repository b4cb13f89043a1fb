package org.vaezoo.vq.prior;

import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.vaezoo.core.distribution.CodePosterior;
import org.vaezoo.core.distribution.CodeStatistics;
import org.vaezoo.core.distribution.Draw;
import org.vaezoo.core.distribution.Rate;
import org.vaezoo.core.distribution.UnitStatistics;
import org.vaezoo.core.model.Context;
import org.vaezoo.core.network.ModelBlock;
import org.vaezoo.core.pass.Pass;

/** The prior of a grid of codes and those that are held against it, on the same codes. */
public final class CodePriors {

  private final CodePrior own;
  private final Map<String, CodePrior> others;
  private final ModelBlock parts = new ModelBlock();

  /**
   * @param own the prior of the evidence lower bound and of samples
   * @param others by name
   */
  public CodePriors(CodePrior own, Map<String, CodePrior> others) {
    this.own = own;
    this.others = new LinkedHashMap<>(others);
    parts.add("own", own.block());
    others.forEach((name, prior) -> parts.add(name, prior.block()));
  }

  /** The prior of the evidence lower bound and of samples. */
  public CodePrior own() {
    return own;
  }

  /** The others by name. */
  Map<String, CodePrior> others() {
    return others;
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

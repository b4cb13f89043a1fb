package org.vaezoo.core.measure;

import java.util.Optional;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.likelihood.LikelihoodSpec;
import org.vaezoo.core.schedule.Progress;
import org.vaezoo.core.variant.ModelSpec;

/**
 * What is known of the run that trained a model.
 *
 * @param end how far it had come at the weights that are measured: schedules stand where they stood
 *     then
 * @param model what was trained, as the spec describes it; empty where not known
 */
public record Trained(Progress end, Optional<ModelSpec> model) {

  /** A run that is longer than any schedule, of a model whose spec is not known. */
  public static Trained unknown() {
    return new Trained(Progress.END, Optional.empty());
  }

  /** Which nats the likelihood of a model counts. */
  public static Score score(ModelSpec model) {
    LikelihoodSpec likelihood = model.likelihood();
    return new Score(likelihood.isDensity(), likelihood.fixedVariance(), likelihood.isOrdered());
  }

  /** Which nats the likelihood counts, for a floor of the same; empty where not known. */
  public Optional<Score> score() {
    return model.map(Trained::score);
  }

  /**
   * What was trained.
   *
   * @throws IllegalStateException where that is not known
   */
  public ModelSpec requiredModel() {
    return model.orElseThrow(() -> new IllegalStateException("the spec of the model is not known"));
  }
}

package org.vaezoo.measures.gaps;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.ImportanceBound;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.annealed.AnnealedBound;
import org.vaezoo.measures.annealed.AnnealedSampling;
import org.vaezoo.measures.annealed.AnnealedSettings;

/**
 * Three lower bounds on log p(x) of the same images, close to it: the largest in the mean is the
 * estimate. The last is what Cremer et al. (2018) do not have: few draws of a proposal that was
 * fitted to the image come closer than many of the encoder's.
 *
 * @param annealed by chains from the prior
 * @param importance by many draws from the encoder's posterior
 * @param importanceOfFlow by draws from the best flow
 */
record LogLikelihood(AnnealedBound annealed, ImportanceBound importance, Bounds importanceOfFlow) {

  /**
   * Estimates log p(x) of all images of a split.
   *
   * @param samples K of the encoder's importance bound
   * @param importanceOfFlow of the same images
   */
  static LogLikelihood of(
      Subject subject,
      DataSource split,
      AnnealedSettings settings,
      int samples,
      Bounds importanceOfFlow) {
    EvaluationSettings importance =
        new EvaluationSettings(subject.seed(), List.of(samples), split.size());
    List<ImportanceBound> bounds =
        Evaluation.of(subject.model(), subject.passes(split), importance).bounds();
    AnnealedSampling sampling = new AnnealedSampling(subject, settings);
    return new LogLikelihood(sampling.bound(split), bounds.get(0), importanceOfFlow);
  }

  private List<Map.Entry<String, Bounds>> bounds() {
    return List.of(
        Map.entry("annealed", new Bounds(annealed.images())),
        Map.entry("importance", new Bounds(importance.images())),
        Map.entry("importance of the flow", importanceOfFlow));
  }

  private Map.Entry<String, Bounds> best() {
    return Collections.max(
        bounds(), Comparator.comparingDouble(bound -> bound.getValue().mean().mean()));
  }

  /** Which of them is the largest in the mean. */
  String source() {
    return best().getKey();
  }

  /** The largest in the mean. */
  Bounds largest() {
    return best().getValue();
  }
}

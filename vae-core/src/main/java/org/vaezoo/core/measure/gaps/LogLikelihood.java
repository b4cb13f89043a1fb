package org.vaezoo.core.measure.gaps;

import java.util.List;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Evaluation;
import org.vaezoo.core.diagnose.EvaluationSettings;
import org.vaezoo.core.diagnose.ImportanceBound;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.annealed.AnnealedBound;
import org.vaezoo.core.measure.annealed.AnnealedSampling;
import org.vaezoo.core.measure.annealed.AnnealedSettings;

/**
 * Two lower bounds on log p(x) of the same images, close to it: the larger one is the estimate.
 *
 * @param annealed by chains from the prior
 * @param importance by many draws from the posterior
 */
record LogLikelihood(AnnealedBound annealed, ImportanceBound importance) {

  /**
   * Estimates log p(x) of the first images of a split.
   *
   * @param samples K of the importance bound
   */
  static LogLikelihood of(
      Subject subject, DataSource split, int images, AnnealedSettings settings, int samples) {
    EvaluationSettings importance =
        new EvaluationSettings(subject.seed(), List.of(samples), images);
    List<ImportanceBound> bounds =
        Evaluation.of(subject.model(), split, importance, subject.manager(), subject.type())
            .bounds();
    try (AnnealedSampling sampling = new AnnealedSampling(subject, settings)) {
      return new LogLikelihood(sampling.bound(split, images), bounds.get(0));
    }
  }

  private boolean annealedIsLarger() {
    return annealed.nats().mean() > importance.nats().mean();
  }

  /** Which of the two is the larger in the mean. */
  String source() {
    return annealedIsLarger() ? "annealed" : "importance";
  }

  /** The larger of the two in the mean. */
  Bounds larger() {
    return new Bounds(annealedIsLarger() ? annealed.images() : importance.images());
  }
}

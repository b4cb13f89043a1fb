package org.vaezoo.experiments.trial;

import org.vaezoo.core.diagnose.Calibration;
import org.vaezoo.core.diagnose.MutualInformation;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.measures.ratedistortion.RateDistortionSpec;

/**
 * What is seen of a model in the course of its training: the validation split, by the measure that
 * it is measured by in the end.
 *
 * @param subject the model as it is trained so far; its data end where a stop is asked for
 * @param measure of every trial
 */
record Validation(Subject subject, RateDistortionSpec measure) {

  /** Whether there is a validation split. */
  boolean isPossible() {
    return subject.data().validation().size() > 0;
  }

  /**
   * The split in brief.
   *
   * @throws StoppedException if a stop was asked for
   */
  SplitMeasures measures() {
    Calibration.of(subject.model(), subject.passes(subject.split(SplitName.TRAIN)));
    return measure.inBrief(subject, SplitName.VALIDATION);
  }

  /**
   * The mutual information of x and z, of a model as {@link #measures} left it.
   *
   * @throws StoppedException if a stop was asked for
   */
  double information() {
    return MutualInformation.of(
        subject.model(), subject.passes(subject.split(SplitName.VALIDATION)));
  }
}

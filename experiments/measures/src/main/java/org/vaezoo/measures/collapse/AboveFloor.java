package org.vaezoo.measures.collapse;

import java.util.Optional;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.diagnose.Estimate;
import org.vaezoo.core.diagnose.SplitMeasures;
import org.vaezoo.core.diagnose.floor.Floors;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.verdict.MeasuredValue;

/** The distortion of a model against the floor of its data set. */
final class AboveFloor {

  private AboveFloor() {}

  /** D less what the fitted model without latents needs for the same examples. */
  static MeasuredValue<Estimate> of(Subject subject, DataSource examples, SplitMeasures measures) {
    Optional<Score> score = subject.training().score();
    if (score.isEmpty()) {
      return MeasuredValue.notApplicable("no floor is known");
    }
    Floors floors =
        Floors.fit(subject.data().train(), score.get(), subject.seed(), subject.manager());
    return MeasuredValue.of(
        floors
            .on(examples, subject.manager())
            .judging()
            .map(floor -> floor.above(measures.distortion())),
        "no floor is known");
  }
}

package org.vaezoo.benchmarks.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.vaezoo.core.measure.MeasureSpec;
import org.vaezoo.experiments.trial.Execution;
import org.vaezoo.experiments.trial.MeasureResult;
import org.vaezoo.experiments.trial.TrialFolder;
import org.vaezoo.experiments.trial.TrialResult;
import org.vaezoo.experiments.trial.TrialWork;

/**
 * Trains nothing and measures nothing: a trial ends at once with what another one has found,
 * written to the disk as if it were its own.
 *
 * @param result how the training of the other one ended
 * @param measured by what every trial is measured by
 */
record NoOp(TrialResult result, MeasureResult measured) implements Execution {

  /** That ends as a trial has ended that was trained and measured. */
  static NoOp like(TrialFolder trained) throws IOException {
    return new NoOp(trained.ended(), trained.rateDistortion().orElseThrow());
  }

  @Override
  public Optional<TrialResult> run(TrialWork work) throws IOException {
    ObjectNode provenance = work.circumstances().deepCopy().put("seconds", 0.0);
    work.folder().finish(result.json(), provenance);
    for (MeasureSpec measure : work.spec().allMeasures()) {
      work.folder().measures().write(measure, measured, provenance);
    }
    return Optional.of(result);
  }
}

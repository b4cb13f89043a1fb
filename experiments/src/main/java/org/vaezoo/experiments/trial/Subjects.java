package org.vaezoo.experiments.trial;

import java.util.Optional;
import org.vaezoo.core.data.DataFolder;
import org.vaezoo.core.data.set.DataSetSpec;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.data.stored.DataSets;
import org.vaezoo.core.diagnose.KeptBlocks;
import org.vaezoo.core.engine.EngineSession;
import org.vaezoo.core.evaluate.Evaluator;
import org.vaezoo.core.measure.Subject;
import org.vaezoo.core.measure.Trained;
import org.vaezoo.core.model.Vae;
import org.vaezoo.core.schedule.Progress;

/**
 * What measurements of a trial are given. All data end where a stop is asked for.
 *
 * @param work the trial
 * @param others where other data sets lie
 * @param engine what computes
 */
record Subjects(TrialWork work, DataFolder others, EngineSession engine) {

  /**
   * A model of the trial.
   *
   * @param end how far training had come at its weights
   */
  Subject of(Vae model, Progress end) {
    DataSets data = stoppable(work.data());
    return new Subject(
        model,
        data,
        work.spec().data().evaluationSeed(),
        engine.manager(),
        engine.type(),
        work.listener()::note,
        set -> stoppable(shown(set).loadAs(work.data().train(), others)),
        new Trained(end, Optional.of(work.spec().model())),
        split ->
            work.floors().on(work.spec(), data.train(), split, split.of(data), engine.manager()),
        KeptBlocks.none(),
        Evaluator.of(engine.settings().mode(), model, engine.manager(), work.listener()::note));
  }

  /** Another data set as the model's own is shown. */
  private DataSpec shown(DataSetSpec set) {
    DataSpec own = work.spec().data();
    return new DataSpec(set, own.binarization(), 0, own.evaluationSeed());
  }

  private DataSets stoppable(DataSets sets) {
    return new DataSets(
        sets.name(),
        sets.label(),
        sets.digest(),
        new StoppableSource(sets.train(), work.stop()),
        new StoppableSource(sets.validation(), work.stop()),
        new StoppableSource(sets.test(), work.stop()));
  }
}

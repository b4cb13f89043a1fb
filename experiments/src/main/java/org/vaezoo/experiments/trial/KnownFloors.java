package org.vaezoo.experiments.trial;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vaezoo.core.data.DataSource;
import org.vaezoo.core.data.set.DataSpec;
import org.vaezoo.core.diagnose.floor.Floors;
import org.vaezoo.core.diagnose.floor.Score;
import org.vaezoo.core.diagnose.floor.SplitFloors;
import org.vaezoo.core.engine.EngineName;
import org.vaezoo.core.measure.SplitName;
import org.vaezoo.core.measure.Trained;
import org.vaezoo.experiments.experiment.ExperimentSpec;

/**
 * The floors of the data of a run: trials of the same data whose likelihoods count the same nats
 * have the same ones, which are fitted and measured once. A fit is given up for that of the next
 * data, as it may be large; what was measured is kept.
 */
public final class KnownFloors {

  private final Map<Measured, SplitFloors> measured = new LinkedHashMap<>();
  private Kind kind;
  private Floors fitted;

  /** What a fit depends on. */
  private record Kind(DataSpec data, Score score, EngineName engine) {

    static Kind of(ExperimentSpec spec) {
      return new Kind(spec.data(), Trained.score(spec.model()), spec.engine().name());
    }
  }

  private record Measured(Kind kind, SplitName split) {}

  /** Whether the floors of a trial's data were measured on a split. */
  public boolean has(ExperimentSpec spec, SplitName split) {
    return measured.containsKey(new Measured(Kind.of(spec), split));
  }

  /**
   * The floors on a split.
   *
   * @param train the training split of the spec's data
   * @param split the split that is measured
   * @param source its examples
   * @param manager owner of batches, which are closed
   * @throws StoppedException if a source ends because a stop was asked for; nothing is kept then
   */
  public SplitFloors on(
      ExperimentSpec spec,
      DataSource train,
      SplitName split,
      DataSource source,
      NDManager manager) {
    Measured asked = new Measured(Kind.of(spec), split);
    SplitFloors known = measured.get(asked);
    if (known == null) {
      known = fit(asked.kind(), train, manager).on(source, manager);
      measured.put(asked, known);
    }
    return known;
  }

  private Floors fit(Kind asked, DataSource train, NDManager manager) {
    if (!asked.equals(kind)) {
      fitted = Floors.fit(train, asked.score(), asked.data().evaluationSeed(), manager);
      kind = asked;
    }
    return fitted;
  }
}

package org.vaezoo.beta.higgins;

import java.util.Locale;
import org.vaezoo.core.data.InputDescription;
import org.vaezoo.core.model.Objective;
import org.vaezoo.core.model.ObjectiveSpec;
import org.vaezoo.core.schedule.Schedule;
import org.vaezoo.core.schedule.Timed;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.PartType;
import org.vaezoo.core.settings.Problems;
import org.vaezoo.core.settings.Range;

/**
 * The objective of the beta-VAE. The weight at a step is the schedule's value times min(1, epochs
 * done / warmupEpochs), so that a plain number with a warm-up rises linearly from 0 to that number
 * and stays.
 */
@PartType("beta")
@Doc("D + beta R (Higgins et al. 2017).")
public record BetaSpec(
    @Range(min = 0) @Doc("Weight of the rate: a number, or a schedule.") Schedule beta,
    @Range(min = 0, max = 1_000_000)
        @Doc("Epochs over which the weight rises linearly from 0; 0 for none.")
        @Default("0")
        double warmupEpochs)
    implements ObjectiveSpec, Timed {

  @Override
  public Objective build(InputDescription input) {
    if (warmupEpochs == 0) {
      return new Beta(beta);
    }
    return new Beta(progress -> beta.at(progress) * Math.min(1, progress.epochs() / warmupEpochs));
  }

  @Override
  public void check(int epochs, String pointer, Problems problems) {
    if (warmupEpochs > epochs) {
      problems.add(
          pointer + "/warmupEpochs",
          String.format(
              Locale.ROOT,
              "reaches beta after %s epochs, but training.epochs is %d; a linear beta with share is"
                  + " a part of the run",
              warmupEpochs,
              epochs));
    }
  }
}

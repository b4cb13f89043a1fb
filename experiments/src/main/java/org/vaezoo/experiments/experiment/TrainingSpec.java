package org.vaezoo.experiments.experiment;

import java.util.Optional;
import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;
import org.vaezoo.core.train.Averaging;
import org.vaezoo.core.train.GradientLimits;

/** How long training goes on, in which batches, from which seed. */
public record TrainingSpec(
    @Doc("Passes over the training split.") @Range(min = 1, max = 1_000_000) int epochs,
    @Doc("Examples of a step, B; what is left of an epoch after the last full batch is dropped.")
        @Range(min = 1, max = 1 << 20)
        int batchSize,
    @Doc("Seed of initial weights, data order, binarisation and draws.") @Default("1") long seed,
    @Doc(
            "Greatest norm of the gradients of a model, of an adversary: what one optimizer moves"
                + " along the same losses; null does not clip.")
        @Range(min = 0, minOpen = true, max = 1e9)
        Optional<Double> clipGradientNorm,
    @Doc(
            "Norm of the gradients, before clipping, from which on they are not followed and the"
                + " step is counted as skipped; null never.")
        @Range(min = 0, minOpen = true, max = 1e9)
        Optional<Double> skipGradientNorm,
    @Doc("Moving average of the weights, which is what is measured; null measures the last ones.")
        Optional<Averaging> averaging,
    @Doc("When to stop before the last epoch; null never does.")
        Optional<EarlyStopping> earlyStopping,
    @Doc(
            "The most trials of a sweep that train as one program, where it pays; null trains each"
                + " alone.")
        @Range(min = 2, max = 16)
        Optional<Integer> group) {

  /**
   * @throws IllegalArgumentException if what is to be clipped would be skipped
   */
  public TrainingSpec {
    new GradientLimits(clipGradientNorm, skipGradientNorm);
  }

  /** What a step does about large gradients. */
  GradientLimits limits() {
    return new GradientLimits(clipGradientNorm, skipGradientNorm);
  }
}

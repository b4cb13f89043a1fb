package org.vaezoo.experiments.experiment;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;

/**
 * Stops training when the ELBO of the validation split no longer improves, and goes back to the
 * best epoch. A model without a rate has no ELBO: there minus the distortion stands for it.
 */
public record EarlyStopping(
    @Doc(
            "Epochs without improvement of the validation ELBO, or of the distortion of a model"
                + " without a rate, after which training stops.")
        @Range(min = 1, max = 1_000_000)
        int patienceEpochs,
    @Doc("Least gain that counts, in nats.") @Default("0") @Range(min = 0, max = 1e9)
        double minimumImprovement) {}

package org.vaezoo.experiments.baseline;

import org.vaezoo.core.settings.Default;
import org.vaezoo.core.settings.Doc;
import org.vaezoo.core.settings.Range;
import org.vaezoo.measures.samples.ClassifierSettings;
import org.vaezoo.measures.samples.SamplesSpec;

/** How samples are judged, as by {@link SamplesSpec}. */
public record SampleSettings(
    @Doc("Samples at most; half of the test split where it is smaller.")
        @Default("5000")
        @Range(min = 10, max = 1_000_000)
        int samples,
    @Doc("Which nearest neighbour bounds the balls of precision and recall.")
        @Default("3")
        @Range(min = 1, max = 9)
        int neighbors,
    @Doc("The classifier whose features count.") @Default("{}") ClassifierSettings classifier) {

  /** The measure that judges a model's samples in the same way. */
  SamplesSpec spec() {
    return new SamplesSpec(samples, neighbors, classifier);
  }
}

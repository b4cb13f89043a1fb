package org.vaezoo.experiments.progress;

import java.util.Locale;
import org.vaezoo.core.model.StepColumns;
import org.vaezoo.core.table.TrialColumns;
import org.vaezoo.experiments.trial.MetricsRow;

/** ELBO, rate and distortion of an epoch in a few words. */
final class Summary {

  private Summary() {}

  /** The numbers and their split. */
  static String of(MetricsRow row) {
    return numbers(row) + " (" + row.text(TrialColumns.SPLIT).orElseThrow() + ")";
  }

  /** The numbers alone, where there is little room. */
  static String numbers(MetricsRow row) {
    double distortion = row.number(StepColumns.DISTORTION).orElse(Double.NaN);
    if (row.number(StepColumns.RATE).isEmpty() && !Double.isNaN(distortion)) {
      return String.format(Locale.ROOT, "D %.2f", distortion); // the model has no rate
    }
    return String.format(
        Locale.ROOT,
        "ELBO %.2f R %.2f D %.2f",
        row.number(StepColumns.ELBO).orElse(Double.NaN),
        row.number(StepColumns.RATE).orElse(Double.NaN),
        distortion);
  }
}

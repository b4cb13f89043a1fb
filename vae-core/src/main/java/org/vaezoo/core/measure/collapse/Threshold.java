package org.vaezoo.core.measure.collapse;

/** The names of the {@link Thresholds}. */
enum Threshold {
  ACTIVITY("activity"),
  DEAD_SHARE("deadShare"),
  USED_CODES("usedCodes"),
  IGNORED("ignored"),
  LAG_GAIN("lagGain"),
  LAG_SHARE("lagShare"),
  PAYOFF("payoff");

  private final String label;

  Threshold(String label) {
    this.label = label;
  }

  /** The key in a spec. */
  String label() {
    return label;
  }
}
